DROP INDEX "claims_place";--> statement-breakpoint
DROP INDEX "incidents_place";--> statement-breakpoint
CREATE INDEX "claims_place" ON "claims" USING btree (("place"[0]),("place"[1])) WHERE current;--> statement-breakpoint
CREATE INDEX "incidents_place" ON "incidents" USING btree (("place"[0]),("place"[1])) WHERE current;--> statement-breakpoint
-- How many places lie where: of the values of an index that holds only some rows PostgreSQL keeps no account.
CREATE STATISTICS "claims_longitude" ON ("place"[0]) FROM "claims";--> statement-breakpoint
CREATE STATISTICS "claims_latitude" ON ("place"[1]) FROM "claims";--> statement-breakpoint
CREATE STATISTICS "incidents_longitude" ON ("place"[0]) FROM "incidents";--> statement-breakpoint
CREATE STATISTICS "incidents_latitude" ON ("place"[1]) FROM "incidents";
