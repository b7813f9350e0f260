-- CreateTable
CREATE TABLE "HousingStandard" (
    "firmId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "familySize" INTEGER NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "cents" BIGINT NOT NULL,
    "importedOn" DATE NOT NULL,

    CONSTRAINT "HousingStandard_pkey" PRIMARY KEY ("firmId","state","county","familySize","effectiveFrom")
);

-- AddForeignKey
ALTER TABLE "HousingStandard" ADD CONSTRAINT "HousingStandard_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "Firm"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Sizes from one to five or more, and no amount of nothing.
ALTER TABLE "HousingStandard" ADD CONSTRAINT "HousingStandard_row" CHECK ("familySize" BETWEEN 1 AND 5 AND "cents" > 0);

-- A firm sees and imports its own tables only. A table is replaced as a whole, so no row of it is ever updated.
ALTER TABLE "HousingStandard" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "HousingStandard" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_firm ON "HousingStandard" USING ("firmId" = current_firm()) WITH CHECK ("firmId" = current_firm());
GRANT SELECT, INSERT, DELETE ON "HousingStandard" TO resolvent_app;
