CREATE TABLE "article_resemblances" (
	"article" text PRIMARY KEY NOT NULL,
	"other" text NOT NULL,
	"kind" text NOT NULL,
	"likeness" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_signatures" (
	"article" text PRIMARY KEY NOT NULL,
	"bands" integer[] NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "article_resemblances" ADD CONSTRAINT "article_resemblances_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_resemblances" ADD CONSTRAINT "article_resemblances_other_articles_id_fk" FOREIGN KEY ("other") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_signatures" ADD CONSTRAINT "article_signatures_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_resemblances_by_other" ON "article_resemblances" USING btree ("other");--> statement-breakpoint
CREATE INDEX "article_signatures_bands" ON "article_signatures" USING gin ("bands") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "receipts_by_address" ON "receipts" USING hash ("address");--> statement-breakpoint
-- Addresses without parameters, in the form in which they are compared; the others go by their exact spelling.
UPDATE "receipts" SET "address" = regexp_replace(regexp_replace(split_part("url", '#', 1), '^https?://(www\.)?', 'https://', 'i'), '/+$', '')
  WHERE "url" ~* '^https?://' AND "url" NOT LIKE '%?%';
