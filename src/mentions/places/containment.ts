import { distanceKm, inBox } from './distance.ts';
import type { Candidate } from './gazetteer.ts';

/** How far beyond its radius an area without a box is still taken to hold a place: seeds' radii are round figures. */
const slack = 1.2;

/** Whether `inner` lies in `outer`, by the divisions both state or, for areas without any, by shape. */
export function liesIn(inner: Candidate, outer: Candidate): boolean {
  if (inner.index === outer.index) return false;
  switch (outer.kind) {
    case 'country':
      return inner.kind !== 'country' && inner.country === outer.country;
    case 'admin1':
      return inner.kind !== 'admin1' && inner.admin1 === outer.index;
    case 'admin2':
      return inner.kind !== 'admin2' && inner.admin2 === outer.index;
    default:
      return inner.radiusKm < outer.radiusKm && reaches(outer, inner);
  }
}

function reaches(outer: Candidate, inner: Candidate): boolean {
  if (outer.box) return inBox(outer.box, inner);
  return distanceKm(outer, inner) <= outer.radiusKm * slack;
}
