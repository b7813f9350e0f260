-- Whom a firm may see as a colleague follows from Membership. So a firm's own transaction may read memberships and
-- change a role or an end, but neither make one nor move it to another person: that is identity work.
DROP POLICY own_firm ON "Membership";
CREATE POLICY own_firm ON "Membership" FOR SELECT USING ("firmId" = current_firm());
CREATE POLICY own_firm_change ON "Membership" FOR UPDATE
  USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
REVOKE UPDATE, DELETE ON "Membership" FROM resolvent_app;
GRANT UPDATE (role, "endedAt", version) ON "Membership" TO resolvent_app;
