-- AlterTable
ALTER TABLE "account" ADD COLUMN     "unreachable_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "chat_group" ADD COLUMN     "trouble" TEXT,
ADD COLUMN     "trouble_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "about_id" TEXT;

-- CreateIndex
CREATE INDEX "account_unreachable_at_idx" ON "account"("unreachable_at");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
