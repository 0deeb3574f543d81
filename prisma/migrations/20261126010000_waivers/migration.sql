-- One word for it: a request to be let off is a waiver.
ALTER TABLE "excuse" RENAME TO "waiver";
ALTER TABLE "waiver" RENAME CONSTRAINT "excuse_pkey" TO "waiver_pkey";
ALTER TABLE "waiver" RENAME CONSTRAINT "excuse_obligation_id_fkey" TO "waiver_obligation_id_fkey";
ALTER TABLE "waiver" RENAME CONSTRAINT "excuse_unit_id_fkey" TO "waiver_unit_id_fkey";
ALTER TABLE "waiver" RENAME CONSTRAINT "excuse_asked_by_id_fkey" TO "waiver_asked_by_id_fkey";
ALTER TABLE "waiver" RENAME CONSTRAINT "excuse_decided_by_id_fkey" TO "waiver_decided_by_id_fkey";
ALTER INDEX "excuse_obligation_id_asked_at_idx" RENAME TO "waiver_obligation_id_asked_at_idx";
