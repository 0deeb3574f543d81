-- CreateIndex
CREATE INDEX "unit_valid_to_idx" ON "unit"("valid_to");
