CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "articles_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text" text NOT NULL,
	"details" json NOT NULL,
	"publisher" text,
	"language" text NOT NULL,
	"published_on" date,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"coding" bigint,
	"claims" integer DEFAULT 0 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', left(details->>'title', 2000) || ' ' || left(text, 150000))) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "codings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "codings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article" text NOT NULL,
	"version" text NOT NULL,
	"coded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"record" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "originals" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"media_type" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "receipts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article" text NOT NULL,
	"original" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"publisher" text,
	"published_at" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"received_by" text NOT NULL,
	CONSTRAINT "receipts_once" UNIQUE("article","key")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'viewer' NOT NULL,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"impersonated_by" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"who" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"version" integer,
	"before" json,
	"after" json
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "claims_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article" text NOT NULL,
	"coding" bigint,
	"current" boolean DEFAULT true NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"mode" text,
	"status" text NOT NULL,
	"polarity" text NOT NULL,
	"confidence" double precision NOT NULL,
	"agents" text[] NOT NULL,
	"patients" text[] NOT NULL,
	"actors" text[] GENERATED ALWAYS AS (agents || patients) STORED NOT NULL,
	"source" text,
	"publisher" text,
	"country" text,
	"admin1" text,
	"toll" integer,
	"place" "point",
	"starts_on" date,
	"ends_on" date,
	"sort_day" date NOT NULL,
	"review" text DEFAULT 'unreviewed' NOT NULL,
	"outcome" text,
	"incident" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"sentence" text NOT NULL,
	"coded" json,
	"claim" json NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', left(sentence, 20000))) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"claim" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"correction" json,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "incidents_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"current" boolean DEFAULT true NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"modes" text[] NOT NULL,
	"agents" text[] NOT NULL,
	"patients" text[] NOT NULL,
	"actors" text[] GENERATED ALWAYS AS (agents || patients) STORED NOT NULL,
	"sources" text[] NOT NULL,
	"publishers" text[] NOT NULL,
	"confidence" double precision NOT NULL,
	"country" text,
	"admin1" text,
	"toll" integer,
	"place" "point",
	"starts_on" date,
	"ends_on" date,
	"sort_day" date NOT NULL,
	"claims" integer NOT NULL,
	"articles" integer NOT NULL,
	"review" text DEFAULT 'unreviewed' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"merged" json NOT NULL,
	"incident" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "link_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"one" text NOT NULL,
	"other" text NOT NULL,
	"verdict" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "codings" ADD CONSTRAINT "codings_article" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_original_originals_hash_fk" FOREIGN KEY ("original") REFERENCES "public"."originals"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_coding_codings_id_fk" FOREIGN KEY ("coding") REFERENCES "public"."codings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_by_sequence" ON "articles" USING btree ("sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_by_day" ON "articles" USING btree ("published_on" DESC NULLS LAST,"sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_by_publisher" ON "articles" USING btree ("publisher","sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_by_language" ON "articles" USING btree ("language","sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_waiting" ON "articles" USING btree ("sequence") WHERE coding is null;--> statement-breakpoint
CREATE INDEX "articles_search" ON "articles" USING gin ("search");--> statement-breakpoint
CREATE INDEX "codings_by_article" ON "codings" USING btree ("article","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "codings_by_version" ON "codings" USING btree ("version");--> statement-breakpoint
CREATE INDEX "receipts_by_original" ON "receipts" USING btree ("original");--> statement-breakpoint
CREATE INDEX "receipts_by_url" ON "receipts" USING hash ("url");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "api_token_user" ON "api_token" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "changes_by_subject" ON "changes" USING btree ("subject","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "changes_by_who" ON "changes" USING btree ("who","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "claims_by_article" ON "claims" USING btree ("article");--> statement-breakpoint
CREATE INDEX "claims_by_coding" ON "claims" USING btree ("coding");--> statement-breakpoint
CREATE INDEX "claims_by_incident" ON "claims" USING btree ("incident");--> statement-breakpoint
CREATE INDEX "claims_by_day" ON "claims" USING btree ("sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_kind" ON "claims" USING btree ("kind","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_type" ON "claims" USING btree ("type","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_mode" ON "claims" USING btree ("mode","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_status" ON "claims" USING btree ("status","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_source" ON "claims" USING btree ("source","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_publisher" ON "claims" USING btree ("publisher","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_country" ON "claims" USING btree ("country","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_review" ON "claims" USING btree ("review","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_outcome" ON "claims" USING btree ("outcome","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_changed" ON "claims" USING btree ("changed");--> statement-breakpoint
CREATE INDEX "claims_by_confidence" ON "claims" USING btree ("confidence") WHERE current;--> statement-breakpoint
CREATE INDEX "claims_by_dates" ON "claims" USING btree ("starts_on","ends_on") WHERE current;--> statement-breakpoint
CREATE INDEX "claims_actors" ON "claims" USING gin ("actors") WHERE current;--> statement-breakpoint
CREATE INDEX "claims_place" ON "claims" USING gist ("place") WHERE current;--> statement-breakpoint
CREATE INDEX "claims_search" ON "claims" USING gin ("search") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_day" ON "incidents" USING btree ("sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_type" ON "incidents" USING btree ("type","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_status" ON "incidents" USING btree ("status","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_country" ON "incidents" USING btree ("country","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_review" ON "incidents" USING btree ("review","sort_day" DESC NULLS LAST,"sequence" DESC NULLS LAST) WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_changed" ON "incidents" USING btree ("changed");--> statement-breakpoint
CREATE INDEX "incidents_by_confidence" ON "incidents" USING btree ("confidence") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_by_dates" ON "incidents" USING btree ("starts_on","ends_on") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_modes" ON "incidents" USING gin ("modes") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_actors" ON "incidents" USING gin ("actors") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_sources" ON "incidents" USING gin ("sources") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_publishers" ON "incidents" USING gin ("publishers") WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_place" ON "incidents" USING gist ("place") WHERE current;--> statement-breakpoint
CREATE INDEX "link_decisions_by_one" ON "link_decisions" USING btree ("one");--> statement-breakpoint
CREATE INDEX "link_decisions_by_other" ON "link_decisions" USING btree ("other");