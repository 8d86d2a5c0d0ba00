import { AIJRI_MOST, GREEN_FROM, YELLOW_FROM } from '../../scoring/method';
import { crossingSentences } from './crossingSentences';
import type { RoleFacts } from './RoleFacts';

/** Where the role stands on the scale, and what would carry it over the nearest boundary. */
export function positionSentences(role: RoleFacts): string[] {
  return [position(role), ...heldSentences(role), ...crossingSentences(role)];
}

/** Points to the nearest boundary up to which a role counts as borderline, and from which as far away. */
const BORDERLINE_TO = 1;
const FAR_FROM = 10;

function position(role: RoleFacts): string {
  const { texts, figures, title, score } = role;
  const { aijri, label, zone, nextZone } = score;
  const subject = texts.subject(title);
  const index = figures.index(aijri);
  const say = texts.position;
  if (zone === 'Yellow' && nextZone.distance >= FAR_FROM) {
    const toGreen = figures.index(GREEN_FROM - aijri);
    return say.midYellow(subject, index, label, toGreen, figures.index(aijri - YELLOW_FROM));
  }
  const sentence =
    nextZone.distance <= BORDERLINE_TO
      ? say.borderline
      : nextZone.distance >= FAR_FROM
        ? say.firm
        : say.usual;
  return sentence(subject, index, label, {
    points: figures.index(nextZone.distance),
    direction: nextZone.direction === 'above' ? 'below' : 'above',
    zone: nextZone.zone,
  });
}

/** Where the index could not follow the raw product. */
export function heldSentences({ texts, figures, score }: RoleFacts): string[] {
  return score.exactAijri > AIJRI_MOST ? [texts.position.held(figures.raw(score.raw))] : [];
}
