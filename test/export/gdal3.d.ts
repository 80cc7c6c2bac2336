/** The part of gdal3.js, GDAL compiled for Node, that tests call: the package has no types for its entry for Node. */
declare module 'gdal3.js/node.js' {
  interface Dataset {
    readonly info: unknown;
  }
  interface Gdal {
    open(path: string): Promise<{ datasets: Dataset[]; errors: unknown[] }>;
    ogr2ogr(dataset: Dataset, options: string[]): Promise<{ local: string }>;
  }
  export default function initGdal(options: { path: string; useWorker: boolean }): Promise<Gdal>;
}
