DROP TABLE "link_decisions" CASCADE;--> statement-breakpoint
ALTER TABLE "incidents" DROP COLUMN "merged";