/** Short meanings of codes, for lists and hints. */
import { post, postOfIndicator } from '../codes/posts';
import { isShared, routingIndicator } from '../codes/routingIndicators';
import { tag } from '../codes/tags';

/** Whether a meaning of the tables says anything. */
export function isShown(meaning: string): boolean {
  return meaning !== 'meaning not known';
}

/** `AMEMBASSY PARIS`; `undefined` where it is not in the tables, or stands for many addressees. */
export function nameOfIndicator(indicator: string): string | undefined {
  const station = routingIndicator(indicator);
  if (!station) return postOfIndicator(indicator)?.address;
  return isShared(station) ? undefined : station.name;
}

/** `External political relations` */
export function meaningOfTag(code: string): string | undefined {
  const meaning = tag(code)?.meaning;
  return meaning !== undefined && isShown(meaning) ? meaning : undefined;
}

/** `Paris, France` */
export function placeOfPost(name: string): string | undefined {
  const { city, country } = post(name) ?? {};
  return [city, country].filter((part) => part !== undefined).join(', ') || undefined;
}
