/** Columns of a scheme's files in their order, with the types that DuckDB has to be able to read them as. */
export type ColumnTypes = { readonly [column: string]: string };

export const acledTypes: ColumnTypes = {
  ...{ event_id_cnty: 'VARCHAR', event_date: 'DATE', year: 'INTEGER', time_precision: 'TINYINT' },
  ...{ disorder_type: 'VARCHAR', event_type: 'VARCHAR', sub_event_type: 'VARCHAR', actor1: 'VARCHAR' },
  ...{ assoc_actor_1: 'VARCHAR', inter1: 'VARCHAR', actor2: 'VARCHAR', assoc_actor_2: 'VARCHAR' },
  ...{ inter2: 'VARCHAR', interaction: 'VARCHAR', civilian_targeting: 'VARCHAR', iso: 'INTEGER' },
  ...{ region: 'VARCHAR', country: 'VARCHAR', admin1: 'VARCHAR', admin2: 'VARCHAR', admin3: 'VARCHAR' },
  ...{ location: 'VARCHAR', latitude: 'DOUBLE', longitude: 'DOUBLE', geo_precision: 'TINYINT' },
  ...{ source: 'VARCHAR', source_scale: 'VARCHAR', notes: 'VARCHAR', fatalities: 'INTEGER' },
  ...{ tags: 'VARCHAR', timestamp: 'BIGINT' },
};

export const ucdpTypes: ColumnTypes = {
  ...{ id: 'BIGINT', relid: 'VARCHAR', year: 'INTEGER', active_year: 'BOOLEAN', code_status: 'VARCHAR' },
  ...{ type_of_violence: 'TINYINT', conflict_dset_id: 'VARCHAR', conflict_new_id: 'INTEGER' },
  ...{ conflict_name: 'VARCHAR', dyad_dset_id: 'VARCHAR', dyad_new_id: 'INTEGER', dyad_name: 'VARCHAR' },
  ...{ side_a_dset_id: 'VARCHAR', side_a_new_id: 'INTEGER', side_a: 'VARCHAR', side_b_dset_id: 'VARCHAR' },
  ...{ side_b_new_id: 'INTEGER', side_b: 'VARCHAR', number_of_sources: 'INTEGER', source_article: 'VARCHAR' },
  ...{ source_office: 'VARCHAR', source_date: 'VARCHAR', source_headline: 'VARCHAR' },
  ...{ source_original: 'VARCHAR', where_prec: 'TINYINT', where_coordinates: 'VARCHAR' },
  ...{ where_description: 'VARCHAR', adm_1: 'VARCHAR', adm_2: 'VARCHAR', latitude: 'DOUBLE' },
  ...{ longitude: 'DOUBLE', geom_wkt: 'VARCHAR', priogrid_gid: 'INTEGER', country: 'VARCHAR' },
  ...{ country_id: 'INTEGER', region: 'VARCHAR', event_clarity: 'TINYINT', date_prec: 'TINYINT' },
  ...{ date_start: 'DATE', date_end: 'DATE', deaths_a: 'INTEGER', deaths_b: 'INTEGER' },
  ...{ deaths_civilians: 'INTEGER', deaths_unknown: 'INTEGER', best: 'INTEGER', high: 'INTEGER' },
  ...{ low: 'INTEGER', gwnoa: 'INTEGER', gwnob: 'INTEGER' },
};

export const cameoTypes: ColumnTypes = {
  ...{ 'Event ID': 'BIGINT', 'Event Date': 'DATE', 'Source Name': 'VARCHAR', 'Source Sectors': 'VARCHAR' },
  ...{ 'Source Country': 'VARCHAR', 'Event Text': 'VARCHAR', 'CAMEO Code': 'VARCHAR', Intensity: 'DOUBLE' },
  ...{ 'Target Name': 'VARCHAR', 'Target Sectors': 'VARCHAR', 'Target Country': 'VARCHAR' },
  ...{ 'Story ID': 'VARCHAR', 'Sentence Number': 'INTEGER', Publisher: 'VARCHAR', City: 'VARCHAR' },
  ...{ District: 'VARCHAR', Province: 'VARCHAR', Country: 'VARCHAR', Latitude: 'DOUBLE' },
  ...{ Longitude: 'DOUBLE', 'Claim ID': 'VARCHAR', 'Incident ID': 'VARCHAR', Span: 'VARCHAR' },
};
