import type { Addressee, Cable, CableFile, Envelope, Office } from '../../server/src/cable';
import type { Span, Valued } from '../../server/src/cable';

/** What the parser understood of a file, as lines that a reviewer can hold against the fixture. */
export function describeFile(file: CableFile): string {
  const slice = (place: Span) => file.text.slice(place.start, place.end);
  const quoted = (text: string) =>
    text.length <= 60
      ? JSON.stringify(text)
      : `${JSON.stringify(text.slice(0, 40))} … ${JSON.stringify(text.slice(-15))}`;
  const head = file.cables.length === 1 ? [] : [`${file.cables.length} cables`];
  const preamble = slice(file.preamble).trim();
  return [
    ...head,
    ...(preamble === '' ? [] : [`preamble ${quoted(preamble)}`]),
    ...file.damage.map((damage) => `damage of the file ${damage.kind} ${quoted(slice(damage))}`),
    ...file.cables.flatMap((cable) => describeCable(cable, slice, quoted)),
  ].join('\n');
}

function describeCable(cable: Cable, slice: (place: Span) => string, quoted: (text: string) => string): string[] {
  const { envelope, header, body, close } = cable;
  const out: string[] = [`${cable.layout} ${cable.id ?? '(no id)'}`];
  const line = (name: string, ...values: (string | number | undefined)[]) => {
    const written = values.filter((value) => value !== undefined && value !== '').join(' | ');
    if (written !== '') out.push(`  ${name}: ${written}`);
  };
  const { transmissionId, routing, station, security, dateTimeGroup } = envelope;
  line('transmission', transmissionId?.channel.value, transmissionId?.number.value);
  line('routing', routing?.precedence.value, routing?.indicators.map(value).join(' '));
  line(
    'station',
    station?.indicator?.value,
    station?.serial?.value,
    station?.section?.value,
    station?.dayOfYear?.value,
    station?.time?.value,
  );
  line(
    'security',
    security?.signal.value,
    security?.letters?.value,
    security?.transmissionSignals.map(value).join(' '),
  );
  if (dateTimeGroup) {
    const { instant } = dateTimeGroup;
    const when =
      instant === undefined ? `no instant, ${quoted(slice(dateTimeGroup.stamp))}` : new Date(instant).toISOString();
    line(
      'date-time group',
      dateTimeGroup.precedences.map(value).join(' '),
      when,
      dateTimeGroup.signals.map(value).join(' '),
    );
  }
  describeSmartEnvelope(envelope, line);
  line('from', envelope.from?.name.value, envelope.from?.offices?.map((office) => `//${office.value}`).join(''));
  for (const [name, list] of [
    ['to', envelope.action],
    ['info', envelope.info],
    ['excluded', envelope.excluded],
  ] as const) {
    for (const addressee of list) line(name, ...describeAddressee(addressee));
  }
  const { distribution, drafting } = envelope;
  const offices = (list: readonly Office[]) =>
    list.map(({ name, copies }) => `${name.value} ${copies.value}`).join(', ');
  if (distribution) {
    line('distribution', distribution.role?.value, offices(distribution.action));
    line('copies to', offices(distribution.info), distribution.copies?.value);
    line('counter', distribution.counter?.value, distribution.received?.value);
  }
  line('drafting', drafting?.draftedBy?.value, drafting?.approvedBy?.value, drafting?.clearances.map(value).join(', '));
  line('page marks in the envelope', envelope.pageMarks?.map(slice).join(' / '));
  for (const aside of cable.asides ?? []) line('aside', aside.kind, quoted(slice(aside)));
  const { classification, executiveOrder, subject, classifiedBy } = header;
  line(
    'classification',
    classification?.level.value,
    classification?.caveats.map(value).join(', '),
    classification?.section && `section ${classification.section.number.value} of ${classification.section.of.value}`,
    classification?.post?.value,
    classification?.serial?.value,
  );
  line('subject code', header.subjectCode?.value);
  line('series', header.series?.name.value, header.series?.number.value, header.series?.year.value);
  for (const set of header.sets ?? []) line('set', set.identifier.value, ...set.fields.map(value));
  line('captions', header.captions.map(value).join(', '));
  line('pass lines', header.passLines.map(slice).join(' / '));
  line('page marks in the header', header.pageMarks.map(slice).join(' / '));
  const declassify = executiveOrder?.declassify;
  const { year, month, day } = (declassify?.kind === 'date' ? declassify.date : undefined) ?? {};
  line(
    'executive order',
    executiveOrder?.number?.value,
    declassify?.kind,
    declassify && slice(declassify.written),
    year && `${year}-${month}-${day}`,
  );
  line('tags', header.tags?.items.map((tag) => tag.value + (tag.person ? `[${slice(tag.person)}]` : '')).join(', '));
  line('subject', subject?.portionMark?.value, subject && quoted(subject.title.value));
  for (const item of header.references?.items ?? []) {
    line(
      'reference',
      item.letter?.value,
      item.year?.value,
      item.post?.value,
      item.serial?.value,
      item.messageType?.value,
      item.originator?.value,
      item.date?.value,
      item.messageType && item.id && `=> ${item.id}`,
      item.serial ? item.id && `=> ${item.id}` : quoted(slice(item)),
    );
  }
  line(
    'classified by',
    classifiedBy && (classifiedBy.name?.value ?? '(no name)'),
    classifiedBy?.title?.value,
    classifiedBy?.reasons.map((reason) => `${reason.cite.value} ${reason.letters.map(value).join('')}`).join(', '),
  );
  for (const item of body.items) {
    const text = quoted(slice(item));
    if (item.kind === 'paragraph') {
      const { number, portionMark } = item;
      line('paragraph', number && `${number.value} ${number.pilcrow}`, portionMark?.value, text);
    } else line(item.kind, item.kind === 'heading' ? quoted(item.title.value) : text);
  }
  line('summary', body.summary && quoted(slice(body.summary)));
  line('notices', close.notices.map(slice).map(quoted).join(' / '));
  line('signature', close.signature?.value);
  describeSmartClose(cable, line);
  line('end marks', close.endMarks.map(slice).join(' / '));
  for (const { label, value: written } of close.attributes ?? []) line('attribute', label.value, quoted(written.value));
  for (const damage of cable.damage)
    line(
      'damage',
      damage.kind,
      quoted(slice(damage)),
      damage.repair !== undefined ? `-> ${JSON.stringify(damage.repair)}` : undefined,
    );
  return out;
}

type Write = (name: string, ...values: (string | number | undefined)[]) => void;

/** What SMART cables and military messages have above the address. */
function describeSmartEnvelope(envelope: Envelope, line: Write): void {
  const { banner, messageRecordNumber, date, offices, routingHeader } = envelope;
  line('banner', banner?.level.value, banner?.caveats.map(value).join(', '));
  line(
    'message record number',
    messageRecordNumber?.year.value,
    messageRecordNumber?.post.value,
    messageRecordNumber?.serial.value,
  );
  line('date', date && `${date.value.year}-${date.value.month}-${date.value.day}`);
  line('info offices', offices?.map(value).join(', '));
  if (!routingHeader) return;
  const { station, letters, indicators } = routingHeader;
  line(
    'routing header',
    routingHeader.precedence.value,
    routingHeader.format.value,
    routingHeader.classification.value,
    routingHeader.content.value,
    station.indicator?.value,
    station.serial?.value,
    station.dayOfYear?.value,
    station.time?.value,
    letters?.value,
    indicators.map(value).join(' '),
  );
}

/** What they have below the text. */
function describeSmartClose({ close, body, layout }: Cable, line: Write): void {
  line('released by', body.releasedBy?.value);
  for (const addressee of close.info ?? []) line('info', ...describeAddressee(addressee));
  for (const addressee of close.excluded ?? []) line('excluded', ...describeAddressee(addressee));
  if (layout !== 'smart') return;
  const { drafting } = close;
  line('drafted by', drafting?.draftedBy?.value);
  for (const clearance of drafting?.clearances ?? []) line('cleared by', clearance.value);
  line('approved by', drafting?.approvedBy?.value);
  line('released by', drafting?.releasedBy?.value);
}

function value<T>(item: Valued<T>): T {
  return item.value;
}

function describeAddressee(addressee: Addressee): (string | undefined)[] {
  const { routingIndicator, name, precedence, serial, offices } = addressee;
  return [
    routingIndicator?.value,
    name.value,
    offices.map((office) => `//${office.value}`).join(''),
    precedence?.value,
    serial?.value,
  ];
}
