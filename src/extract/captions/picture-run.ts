import type { Place } from './place.ts';

/** More pictures in a row are a gallery. */
const MOST = 12;
/** How far up the container of a row of pictures may be. */
const HIGHEST = 8;

/** The last of the pictures that follow this one with no text in between, in one container; itself if none does. */
export function endOfRun(place: Place): number {
  return edgeOfRun(place, 1);
}

/** The first of the pictures that stand before this one with no text in between; itself if none does. */
export function startOfRun(place: Place): number {
  return edgeOfRun(place, -1);
}

function edgeOfRun(place: Place, step: 1 | -1): number {
  const { page, index, offset } = place;
  const container = place.ancestors.slice(0, HIGHEST).find((ancestor) => {
    const { pictureStart, pictureEnd } = page.extentOf(ancestor);
    return pictureEnd - pictureStart > 1;
  });
  if (container === undefined) return index;
  const { pictureStart, pictureEnd } = page.extentOf(container);
  let edge = index;
  for (let next = index + step; next >= pictureStart && next < pictureEnd; next += step) {
    if (page.offsets[next] !== offset || Math.abs(next - index) > MOST) break;
    edge = next;
  }
  return edge;
}

/** Words that say where in a row or a grid a picture stands. */
const PLACES =
  /(?:^|[\s(（.;,])(?:(?:top|bottom|above|below|left|right|far left|far right|cent(?:er|re)|middle)(?=[:,)]| (?:and|to|row|image|photo|picture))|(?:links|rechts|oben|unten)(?=[:,)])|à gauche|à droite|en haut|en bas|a la izquierda|a la derecha|arriba|abajo|слева|справа|a sinistra|a destra)|[（(]?(?:左|右|上|下|左上|右上|左下|右下)(?:图|圖|から|より|は|が|[：:）)]|侧|側)|왼쪽|오른쪽/giu;
/** Words that lead through all of them. */
const ORDERS =
  /clockwise|from (?:the )?(?:left|top)|im uhrzeigersinn|von links|de gauche à droite|de izquierda a derecha|da sinistra|слева направо|从左|由左|左起|左から|시계방향|위부터|왼쪽부터/iu;

/** How many places a caption names; as many as there are if it leads through them in order. */
export function placesIn(caption: string): number {
  const head = caption.slice(0, 600);
  return ORDERS.test(head) ? MOST : (head.match(PLACES)?.length ?? 0);
}
