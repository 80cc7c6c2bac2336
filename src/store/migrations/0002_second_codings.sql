CREATE TABLE "second_codings" (
	"claim" text NOT NULL,
	"by" text NOT NULL,
	"coding" json NOT NULL,
	"agrees" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "second_codings_claim_by_pk" PRIMARY KEY("claim","by")
);
--> statement-breakpoint
ALTER TABLE "second_codings" ADD CONSTRAINT "second_codings_claim_claims_id_fk" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "second_codings_by_agreement" ON "second_codings" USING btree ("agrees","claim");