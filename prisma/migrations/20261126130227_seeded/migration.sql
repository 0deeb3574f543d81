-- CreateTable
CREATE TABLE "seeded" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "seeded_pkey" PRIMARY KEY ("kind","id")
);
