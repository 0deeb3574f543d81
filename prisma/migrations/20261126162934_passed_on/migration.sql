-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "passed_on_id" TEXT;

-- CreateTable
CREATE TABLE "passed_on" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "code" TEXT,
    "answers_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passed_on_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "passed_on_person_id_at_idx" ON "passed_on"("person_id", "at");

-- CreateIndex
CREATE INDEX "passed_on_answers_id_idx" ON "passed_on"("answers_id");

-- CreateIndex
CREATE INDEX "complaint_at_idx" ON "complaint"("at");

-- CreateIndex
CREATE INDEX "complaint_person_id_at_idx" ON "complaint"("person_id", "at");

-- CreateIndex
CREATE INDEX "notice_passed_on_idx" ON "notice"("passed_on_id") WHERE (passed_on_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "passed_on"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_passed_on_id_fkey" FOREIGN KEY ("passed_on_id") REFERENCES "passed_on"("id") ON DELETE CASCADE ON UPDATE CASCADE;
