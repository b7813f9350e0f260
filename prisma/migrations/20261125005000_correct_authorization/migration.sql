-- What a person entered of a signed form may be corrected; what stood there before is in the record. Whose form it is, of
-- which case, and who entered it, stays as it was.
GRANT UPDATE ("form", "representative", "covers", "signedOn") ON "Authorization" TO resolvent_app;
