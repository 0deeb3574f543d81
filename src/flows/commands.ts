import { openQuestion } from '#src/domain/waiver/request.ts';
import { phrase } from '#src/domain/words.ts';
import { askWard, stopActing } from './act-for/act-for.ts';
import { actForCommand } from './act-for/ward-meant.ts';
import { reportRepliedTo } from './begin-report/open-duty.ts';
import { reportOfNow } from './begin-report/duty-of-now.ts';
import { listDuties } from './begin-report/list-duties.ts';
import { startAnnounce } from './announce/announce.ts';
import { showChannels } from './channel/change-channel.ts';
import { enterCode } from './channel/link-channel.ts';
import type { Command } from './contract/command.ts';
import type { Facts } from './contract/conversation.ts';
import { needs, open, type Outcome } from './contract/outcome.ts';
import { noticeRepliedTo, passedOnRepliedTo } from './contract/replied-to.ts';
import { idle, type Topic } from './contract/topic.ts';
import { tellWeek } from './digest/tell-week.ts';
import { startExtending } from './extend/extend.ts';
import { extendByLine } from './extend/extend-by-line.ts';
import { undoExtension } from './extend/undo-extension.ts';
import { groupCommands } from './group/group-commands.ts';
import { listGroups } from './groups/unit-groups.ts';
import { helpHere } from './help/help-here.ts';
import { language } from './language/language.ts';
import { snooze } from './notices/snooze.ts';
import { listObligations } from './obligations/obligation-list.ts';
import { startAnswer } from './pass-on/answer.ts';
import { backFrom, startPassOn } from './pass-on/pass-on.ts';
import { startLeaving } from './people/leave.ts';
import { listPeople } from './people/people.ts';
import { startRemind } from './remind/start-remind.ts';
import { leaveReport } from './report/said/leave-report.ts';
import { startReview } from './review/review.ts';
import { correctNewest, listSent } from './sent/sent-list.ts';
import { undoLast } from './undo/undo-last.ts';
import { changeUnit } from './unit/choose-unit.ts';
import { seeUnit } from './unit/see-unit.ts';
import { startMakeUp, startWaiver } from './waiver/ask-waiver.ts';
import { decideByWord } from './waiver/decide-waiver.ts';
import { listRequests } from './waiver/requests.ts';
import { askBackByWord, startAnswering } from './waiver/talk.ts';

/** What somebody wrote to the person, or an officer asked about a request of theirs. */
function answerWhatWaits(topic: Topic, facts: Facts): Outcome {
  const replied = passedOnRepliedTo(facts);
  if (replied === null) {
    const { ownRequests } = facts.found;
    if (!ownRequests) return needs({ kind: 'own-requests', waiverId: null });
    const asked = ownRequests.find((request) => openQuestion(request) !== null);
    if (asked) return startAnswering(asked.id, topic, facts);
  }
  return startAnswer(replied, topic, backFrom(topic), facts);
}

/** All commands, in the order of the menus; those of a private chat first. */
export const commands: readonly Command[] = [
  {
    name: 'baocao',
    aliases: ['report'],
    words: ['báo cáo', 'baocao', 'report'],
    where: 'private',
    inMenu: true,
    help: { writing: phrase('help-baocao'), reading: null },
    run: (_argument, _topic, facts) => reportRepliedTo(facts) ?? reportOfNow(facts) ?? listDuties(facts),
  },
  {
    name: 'viec',
    words: ['việc', 'việc cần làm', 'duties'],
    where: 'private',
    inMenu: true,
    help: { writing: phrase('help-viec'), reading: phrase('help-viec-reading') },
    run: (_argument, _topic, facts) => listObligations(facts),
  },
  {
    name: 'dagui',
    aliases: ['sent'],
    words: ['đã gửi', 'dagui', 'báo cáo đã gửi', 'xem lại báo cáo', 'xem báo cáo đã gửi', 'sent reports'],
    where: 'private',
    inMenu: true,
    help: { writing: phrase('help-dagui'), reading: phrase('help-dagui-reading') },
    run: (_argument, _topic, facts) => listSent(facts),
  },
  {
    name: 'sua',
    aliases: ['correct'],
    words: ['sửa', 'sửa báo cáo', 'sửa báo cáo vừa gửi', 'sửa báo cáo đã gửi', 'correct my report'],
    wordIsLeftTo: 'report',
    where: 'private',
    inMenu: true,
    help: { writing: phrase('help-sua'), reading: null },
    run: (_argument, _topic, facts) => correctNewest(facts),
  },
  {
    name: 'huy',
    aliases: ['cancel'],
    words: ['hủy', 'cancel'],
    where: 'private',
    inMenu: true,
    help: { writing: phrase('help-huy'), reading: null },
    run: (_argument, topic, facts) => leaveReport(topic, facts),
  },
  {
    name: 'trogiup',
    aliases: ['help'],
    words: ['trợ giúp', 'trogiup', 'help'],
    where: 'private',
    inMenu: true,
    run: (_argument, topic, facts) => helpHere(topic, facts),
  },
  {
    name: 'menu',
    words: ['menu', 'các lệnh', 'danh sách lệnh'],
    where: 'private',
    inMenu: false,
    run: () => open(idle),
  },
  {
    name: 'ngonngu',
    aliases: ['language'],
    words: ['ngôn ngữ', 'ngonngu', 'language'],
    where: 'private',
    inMenu: true,
    help: { writing: phrase('help-ngonngu'), reading: phrase('help-ngonngu') },
    run: () => language(),
  },
  {
    name: 'doikenh',
    aliases: ['channel'],
    words: [
      'đổi kênh',
      'doikenh',
      'thêm kênh',
      'thêm zalo',
      'thêm telegram',
      'dùng zalo',
      'dùng telegram',
      'dùng thêm zalo',
      'dùng thêm telegram',
      'chuyển sang zalo',
      'chuyển sang telegram',
      'đổi sang zalo',
      'đổi sang telegram',
      'nối zalo',
      'nối telegram',
      'change channel',
    ],
    where: 'private',
    inMenu: true,
    acrossPlatforms: true,
    help: { writing: phrase('help-doikenh'), reading: phrase('help-doikenh') },
    run: (_argument, _topic, facts) => showChannels(facts),
  },
  {
    name: 'start',
    words: [],
    where: 'private',
    inMenu: false,
    run: (argument, _topic, facts) => (argument === '' ? open(idle) : enterCode(argument, facts)),
  },
  {
    name: 'nhancanbo',
    words: [
      'nhắn cán bộ',
      'nhắn cho cán bộ',
      'gặp cán bộ',
      'liên hệ cán bộ',
      'gặp người thật',
      'nói chuyện với người thật',
      'write to an officer',
      'talk to a human',
    ],
    where: 'private',
    inMenu: false,
    run: (argument, topic, facts) => startPassOn(argument, topic, facts),
  },
  {
    name: 'traloi',
    words: ['trả lời', 'trả lời tin nhắn', 'answer'],
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => answerWhatWaits(topic, facts),
  },
  {
    name: 'nhaclai',
    words: ['mai nhắc lại', 'nhắc lại ngày mai', 'mai nhắc lại mình', 'remind me tomorrow'],
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => snooze(noticeRepliedTo(facts)?.on ?? null, topic, facts),
  },
  {
    name: 'khonglamduoc',
    words: [
      'không làm được',
      'không làm dc',
      'ko làm được',
      'ko làm dc',
      'k làm được',
      'k làm dc',
      'hông làm được',
      'không diễn ra',
      'sẽ không diễn ra',
      'cannot be done',
      'will not take place',
    ],
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => startWaiver(noticeRepliedTo(facts)?.on ?? null, topic, facts),
  },
  {
    name: 'lambu',
    words: [
      'làm bù',
      'xin làm bù',
      'làm bù ngày khác',
      'xin làm bù ngày khác',
      'tổ chức bù',
      'dời ngày',
      'xin dời ngày',
      'dời sang ngày khác',
      'xin dời sang ngày khác',
      'make it up',
    ],
    wordIsLeftTo: 'waiver',
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => startMakeUp(topic, facts),
  },
  {
    name: 'yeucau',
    aliases: ['requests'],
    words: [
      'yêu cầu',
      'các yêu cầu',
      'xem yêu cầu',
      'xem các yêu cầu',
      'yêu cầu đang chờ',
      'đơn xin',
      'các đơn xin',
      'đơn xin miễn',
      'đơn xin làm bù',
      'requests',
    ],
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-yeucau'), reading: null },
    run: (_argument, _topic, facts) => listRequests(facts),
  },
  {
    name: 'duyet',
    aliases: ['review'],
    words: ['duyệt', 'duyệt báo cáo', 'xem báo cáo mới', 'review reports'],
    act: 'review-report',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-duyet'), reading: null },
    run: (_argument, _topic, facts) => startReview(facts),
  },
  {
    name: 'nhac',
    aliases: ['remind'],
    words: ['nhắc', 'nhắc phường', 'nhắc các phường', 'nhắc báo cáo', 'remind wards'],
    act: 'remind',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-nhac'), reading: null },
    run: (argument, _topic, facts) => startRemind(argument, facts),
  },
  {
    name: 'hoantac',
    aliases: ['undo'],
    words: ['hoàn tác', 'hoàn tác duyệt', 'undo'],
    act: 'review-report',
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => undoLast(topic, facts),
  },
  {
    name: 'giahan',
    aliases: ['extend'],
    words: ['gia hạn', 'giahan', 'gia hạn báo cáo', 'gia hạn cho phường', 'extend a deadline'],
    act: 'extend',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-giahan'), reading: null },
    run: (argument, _topic, facts) =>
      argument === '' ? startExtending(facts) : extendByLine(argument, facts),
  },
  {
    name: 'hoantacgiahan',
    words: ['hoàn tác gia hạn', 'hủy gia hạn', 'bỏ gia hạn', 'undo the extension'],
    act: 'extend',
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => undoExtension(null, topic, facts),
  },
  {
    name: 'thongbao',
    aliases: ['announce'],
    words: ['thông báo', 'gửi thông báo', 'soạn thông báo', 'announce'],
    act: 'announce',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-thongbao'), reading: null },
    run: (argument, _topic, facts) => startAnnounce(argument, facts),
  },
  {
    name: 'phuong',
    aliases: ['ward'],
    words: ['phường', 'xem phường', 'tình hình phường', 'các phường', 'danh sách phường', 'ward'],
    wordIsLeftTo: 'report',
    act: 'see-unit',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-phuong'), reading: phrase('help-phuong') },
    run: (argument, _topic, facts) => seeUnit(argument, facts),
  },
  {
    name: actForCommand,
    aliases: ['reportfor'],
    words: ['báo cáo thay', 'nhập thay', 'báo cáo giúp phường', 'nhập giúp phường', 'report for'],
    takesMore: true,
    act: 'write-for',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-baocaothay'), reading: phrase('help-baocaothay') },
    run: (argument, _topic, facts) => askWard(argument, facts),
  },
  {
    name: 'thoibaocaothay',
    words: ['thôi báo cáo thay', 'thôi nhập thay', 'stop reporting for'],
    act: 'write-for',
    where: 'private',
    inMenu: false,
    run: () => stopActing(),
  },
  {
    name: 'tongket',
    aliases: ['digest'],
    words: ['tổng kết', 'tongket', 'tổng kết tuần', 'tổng kết tuần này', 'digest'],
    act: 'read-digest',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-tongket'), reading: phrase('help-tongket') },
    run: (_argument, topic, facts) => tellWeek(topic, facts),
  },
  {
    name: 'chomien',
    words: [
      'đồng ý miễn',
      'đồng ý cho miễn',
      'đồng ý làm bù',
      'đồng ý cho làm bù',
      'cho làm bù',
      'let them off',
    ],
    act: 'decide-waiver',
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => decideByWord('granted', topic, facts),
  },
  {
    name: 'vancanlam',
    words: ['vẫn cần làm', 'giữ ngày cũ', 'không cho làm bù', 'still to be done'],
    act: 'decide-waiver',
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => decideByWord('declined', topic, facts),
  },
  {
    name: 'hoilai',
    words: ['hỏi lại', 'hỏi lại phường', 'ask back'],
    act: 'decide-waiver',
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => askBackByWord(topic, facts),
  },
  {
    name: 'nguoi',
    aliases: ['people'],
    words: ['người', 'nhân sự', 'danh sách cán bộ', 'people'],
    act: 'manage-people',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-nguoi'), reading: phrase('help-nguoi') },
    run: (_argument, _topic, facts) => listPeople(facts),
  },
  {
    name: 'nhom',
    aliases: ['groups'],
    words: ['nhóm', 'các nhóm', 'danh sách nhóm', 'groups'],
    act: 'manage-groups',
    where: 'private',
    inMenu: false,
    help: { writing: phrase('help-nhom'), reading: phrase('help-nhom') },
    run: (_argument, _topic, facts) => listGroups(facts),
  },
  {
    name: 'doidonvi',
    words: ['đổi đơn vị', 'đổi phường', 'chuyển phường', 'change unit'],
    where: 'private',
    inMenu: false,
    run: (_argument, topic, facts) => changeUnit(topic, facts),
  },
  {
    name: 'roinhiemvu',
    words: ['rời nhiệm vụ', 'thôi nhiệm vụ', 'nghỉ nhiệm vụ', 'leave my role'],
    where: 'private',
    inMenu: false,
    run: (_argument, _topic, facts) => startLeaving(facts),
  },
  ...groupCommands,
];
