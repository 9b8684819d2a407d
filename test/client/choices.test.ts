import { expect, test } from 'vitest';
import { Choices } from '../../client/src/detection/choices';
import { uriAt } from './fakeEditor';
import { FakeMemento } from './fakeMemento';

test('a choice outlives the window', async () => {
  const memento = new FakeMemento();
  await new Choices(memento).remember(uriAt('file:/a.txt'), 'notCable');
  expect(new Choices(memento).of(uriAt('file:/a.txt'))).toBe('notCable');
  expect(new Choices(memento).of(uriAt('file:/b.txt'))).toBeUndefined();
});

test('windows that are open at once share their choices and lose none', async () => {
  const memento = new FakeMemento();
  const [one, other] = [new Choices(memento), new Choices(memento)];
  await one.remember(uriAt('file:/a.txt'), 'notCable');
  await other.remember(uriAt('file:/b.txt'), 'cable');
  for (const window of [one, other]) {
    expect(window.of(uriAt('file:/a.txt'))).toBe('notCable');
    expect(window.of(uriAt('file:/b.txt'))).toBe('cable');
  }
  await one.remember(uriAt('file:/b.txt'), undefined);
  expect(other.of(uriAt('file:/b.txt'))).toBeUndefined();
});

test('the last choice counts', async () => {
  const choices = new Choices(new FakeMemento());
  await choices.remember(uriAt('file:/a.txt'), 'notCable');
  await choices.remember(uriAt('file:/a.txt'), 'cable');
  expect(choices.of(uriAt('file:/a.txt'))).toBe('cable');
});

test('after a thousand files the oldest choice is forgotten, and a renewed one is new', async () => {
  const memento = new FakeMemento();
  const choices = new Choices(memento);
  for (let file = 0; file < 1000; file++) await choices.remember(uriAt(`file:/${file}.txt`), 'notCable');
  await choices.remember(uriAt('file:/0.txt'), 'notCable');
  await choices.remember(uriAt('file:/new.txt'), 'cable');
  const later = new Choices(memento);
  expect(later.of(uriAt('file:/0.txt'))).toBe('notCable');
  expect(later.of(uriAt('file:/1.txt'))).toBeUndefined();
  expect(later.of(uriAt('file:/2.txt'))).toBe('notCable');
  expect(later.of(uriAt('file:/new.txt'))).toBe('cable');
});

test('an untitled document is forgotten when closed, and never stored', async () => {
  const memento = new FakeMemento();
  const choices = new Choices(memento);
  const untitled = uriAt('untitled:Untitled-1');
  await choices.remember(untitled, 'notCable');
  expect(choices.of(untitled)).toBe('notCable');
  expect(new Choices(memento).of(untitled)).toBeUndefined();
  choices.forget(untitled);
  expect(choices.of(untitled)).toBeUndefined();
});
