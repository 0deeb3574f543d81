-- AlterTable
ALTER TABLE "chat_group" ADD COLUMN     "linked_by_id" TEXT,
ADD COLUMN     "linked_by_name" TEXT;

-- AlterTable
ALTER TABLE "invite" ADD COLUMN     "created_by_id" TEXT,
ADD COLUMN     "revoked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "membership_id" TEXT;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;
