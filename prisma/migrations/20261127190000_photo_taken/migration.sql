-- When and where a photo says it was taken, as its camera wrote it into the file.
ALTER TABLE "photo" ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "taken_at" TIMESTAMPTZ(3);
