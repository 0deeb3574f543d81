-- AlterTable
ALTER TABLE "account" ADD COLUMN     "is_preferred" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "failed_in" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "channel_code" (
    "code_hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE INDEX "channel_code_person_id_idx" ON "channel_code"("person_id");

-- AddForeignKey
ALTER TABLE "channel_code" ADD CONSTRAINT "channel_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
