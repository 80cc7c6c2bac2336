CREATE TABLE "account_links" (
	"one" text NOT NULL,
	"other" text NOT NULL,
	CONSTRAINT "account_links_one_other_pk" PRIMARY KEY("one","other")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"incident" text,
	"keys" text[] NOT NULL,
	"account" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incident_reviews" (
	"incident" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"correction" json,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merge_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"step" text NOT NULL,
	"kind" text NOT NULL,
	"one_article" text NOT NULL,
	"one_start" integer NOT NULL,
	"one_end" integer NOT NULL,
	"other_article" text NOT NULL,
	"other_start" integer NOT NULL,
	"other_end" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text,
	"undone_at" timestamp with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "outdated_articles" (
	"article" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "reckoned" json;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_one_accounts_id_fk" FOREIGN KEY ("one") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_other_accounts_id_fk" FOREIGN KEY ("other") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_incident_incidents_id_fk" FOREIGN KEY ("incident") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_reviews" ADD CONSTRAINT "incident_reviews_incident_incidents_id_fk" FOREIGN KEY ("incident") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outdated_articles" ADD CONSTRAINT "outdated_articles_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_links_by_other" ON "account_links" USING btree ("other");--> statement-breakpoint
CREATE INDEX "accounts_by_article" ON "accounts" USING btree ("article");--> statement-breakpoint
CREATE INDEX "accounts_by_incident" ON "accounts" USING btree ("incident");--> statement-breakpoint
CREATE INDEX "accounts_keys" ON "accounts" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "merge_decisions_by_step" ON "merge_decisions" USING btree ("step");--> statement-breakpoint
CREATE INDEX "merge_decisions_by_one" ON "merge_decisions" USING btree ("one_article") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "merge_decisions_by_other" ON "merge_decisions" USING btree ("other_article") WHERE undone_at is null;--> statement-breakpoint
-- What was coded before this has its incidents brought together by the next worker.
INSERT INTO "outdated_articles" ("article") SELECT "id" FROM "articles" WHERE "coding" IS NOT NULL;
