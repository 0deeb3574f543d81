import { Bot, InlineKeyboard, InputFile, InputMediaBuilder } from 'grammy';
import { describe, expect, test } from 'vitest';
import { createServedBench, smallJpeg, sundayMorning } from '../support/telegram-bench.ts';

describe('a bot made with grammY', () => {
  test('polls, answers a text, offers buttons, edits its message and answers the press', async () => {
    const { world, bot, lan, chat, url } = await createServedBench();
    const real = new Bot(bot.token, { client: { apiRoot: url } });
    real.command('start', (context) =>
      context.reply(`<b>Chào ${context.match}</b>`, {
        parse_mode: 'HTML',
        reply_markup: new InlineKeyboard().text('Có', 'yes'),
      }),
    );
    real.callbackQuery('yes', async (context) => {
      await context.answerCallbackQuery('Đã nhận');
      await context.editMessageText('Xong');
    });
    const running = real.start();
    world.startBot(lan, 'M4');
    const greeting = await world.waitFor(() => world.messagesOf(chat).find((one) => one.from.isBot));
    expect(greeting).toMatchObject({ text: 'Chào M4', html: '<b>Chào M4</b>', at: sundayMorning });
    const pressed = world.pressButton(lan, chat, greeting.id, 'Có');
    await world.waitFor(() => world.messagesOf(chat).find((one) => one.text === 'Xong' && one.editedAt));
    expect(pressed.kind === 'callback' && pressed.answer()).toMatchObject({
      text: 'Đã nhận',
      isAlert: false,
    });
    await world.waitFor(() => world.pendingUpdates() === 0);
    await real.stop();
    await running;
  });

  test('sends photos, documents and albums by upload and by file id', async () => {
    const { world, lan, chat, api } = await createServedBench();
    world.startBot(lan);
    const sent = await api.sendPhoto(lan.id, new InputFile(smallJpeg, 'a.jpg'), { caption: 'Bản đồ' });
    expect(sent.photo).toHaveLength(3);
    await api.sendPhoto(lan.id, sent.photo.at(-1)?.file_id ?? '');
    await api.sendDocument(lan.id, new InputFile(Buffer.from('x'), 'báo cáo.docx'));
    await api.sendMediaGroup(lan.id, [
      InputMediaBuilder.photo(new InputFile(smallJpeg), { caption: '<i>một</i>', parse_mode: 'HTML' }),
      InputMediaBuilder.photo(sent.photo.at(-1)?.file_id ?? ''),
    ]);
    expect(
      new Set(
        world
          .messagesOf(chat)
          .slice(-2)
          .map((one) => one.albumId),
      ).size,
    ).toBe(1);
    expect(world.messagesOf(chat).map((one) => one.file?.name ?? one.text)).toEqual([
      '/start',
      'Bản đồ',
      '',
      'báo cáo.docx',
      'một',
      '',
    ]);
  });

  test('gets an album as separate updates and downloads its largest photo without EXIF', async () => {
    const { world, lan, chat, api, url, bot } = await createServedBench();
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg, caption: 'Dọn rác' }, { bytes: smallJpeg }], {
      asAlbum: true,
    });
    const updates = await api.getUpdates();
    expect(updates.map((one) => one.message?.caption)).toEqual(['Dọn rác', undefined]);
    expect(new Set(updates.map((one) => one.message?.media_group_id)).size).toBe(1);
    const file = await api.getFile(updates[0]?.message?.photo?.at(-1)?.file_id ?? '');
    const answer = await fetch(`${url}/file/bot${bot.token}/${file.file_path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.length).toBe(smallJpeg.length - 10);
  });
});
