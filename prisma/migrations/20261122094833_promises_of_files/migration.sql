-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "pause_words" TEXT,
ADD COLUMN     "refused_in_a_row" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "refused_words" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "tolerated_words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "uploads" ADD COLUMN     "reader_deaths" INTEGER NOT NULL DEFAULT 0;
