-- AlterTable
ALTER TABLE "message" ADD COLUMN     "about" JSONB;

-- CreateIndex
CREATE INDEX "message_replied_idx" ON "message"("platform", "bot", "chat_id", "external_id") WHERE (about IS NOT NULL AND external_id IS NOT NULL);
