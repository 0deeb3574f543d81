import { type Phrases, phrasesOf } from './dictionary.ts';

/** What a word that belongs to no form does in a message. */
export type PlainWord =
  /** People, of whichever kind: which field they belong to, the form says. */
  | 'people'
  /** Before a number: about so many; `about-behind` behind it. */
  | 'about'
  | 'about-behind'
  /** Behind what is counted: `tham gia`. */
  | 'tail'
  /** Between a label and its number: `là`, `được`. */
  | 'link'
  /** Makes a name of the number behind it: `lần 152`, `lớp 8`. */
  | 'ordinal'
  /** Of the number before it: `18 tuổi`, `30 phút`. */
  | 'no-count'
  /** Begins a place, with a number (`hẻm 25`) or without. */
  | 'address'
  /** Begins the name of a place: `công viên`. */
  | 'place'
  /** The place follows: `tại`. */
  | 'at'
  /** No place goes on beyond it. */
  | 'stop'
  /** What follows is part of what was counted: `trong đó`. */
  | 'part'
  | 'total'
  /** Behind a total: its parts follow. */
  | 'of-parts'
  /** In brackets behind a place: how to find it. */
  | 'beside'
  /** Behind the name of a body that helped. */
  | 'helped'
  /** What was done begins. */
  | 'deed'
  /** Money that is no cost. */
  | 'earned'
  /** Behind 'không có'. */
  | 'nobody'
  /** Names no place that one could find. */
  | 'nowhere'
  /** The unit itself: hardly a place. */
  | 'ward'
  /** What follows says how much more than at another time. */
  | 'compared'
  /** What follows is so much for each. */
  | 'rate'
  /** Counted, but no people. */
  | 'thing'
  /** Behind a stroke: `50k/người`. */
  | 'each-of'
  | 'none'
  | 'not-yet'
  /** Things that hold waste, whose weight nobody knows. */
  | 'container'
  /** What is given away by weight, and is no waste. */
  | 'goods'
  /** What was said is put right. */
  | 'slip'
  /** Means nothing for a report. */
  | 'filler'
  /** A document or a festive day is named, not the day of the activity. */
  | 'feast'
  /** May be called by a day: `kênh 19/5`. */
  | 'street'
  | 'document'
  | 'contact'
  /** A line that says who writes to whom. */
  | 'heading'
  /** Has a field's word in it and means something else: `dân quân`. */
  | 'other'
  /** What an activity was about follows. */
  | 'about-what'
  | 'with-whom'
  /** What an activity is called ends before it. */
  | 'topic-stop'
  | 'day-part';

const rows: readonly (readonly [PlainWord, string])[] = [
  [
    'people',
    'người, ng, đứa, mống, nhóc, gv, giáo viên, thí sinh, cổ động viên, vđv, vận động viên, cầu thủ, nhân viên, thanh thiếu niên, nam, nữ, chú, cô, bác, cháu, vị, thầy cô, bạn, bạn trẻ, các bạn, anh chị, anh chị em, anh em, lượt người, em, thành viên, đại biểu, khách, đồng chí, đ/c, đc, thành phần',
  ],
  [
    'about',
    'khoảng, khoản, hơn, gần, tầm, chừng, cỡ, ước, ước chừng, ước tính, ước khoảng, xấp xỉ, trên, dưới, độ, ngót, không dưới, không quá, chưa tới, chưa đến, ít nhất, tối thiểu, tối đa, đâu đó, ~, >, <, ≈, khoảng chừng, tầm khoảng, hơn khoảng',
  ],
  ['about-behind', 'hơn, mấy, trở lên, trở xuống, đổ lại, đổ lên, gì đó, +, mươi'],
  [
    'tail',
    'tham gia, tham dự, có mặt, trồng mới, thu được, thực hiện, tham gai, cùng tham gia, cùng làm, ra quân, dự, đến dự, đi, hưởng ứng, các loại, mới, địa phương, khu phố, trên địa bàn, trong phường, của phường, phường, cơ sở, toàn, toàn là, đều là',
  ],
  [
    'link',
    'là, có, được, trồng mới, thu dọn, dọn dẹp, vớt, vớt được, xử lý, dọn, dọn được, gom, gom được, trồng, trồng được, xóa, xoá, xóa được, trao, tặng, phát, trao tặng, chăm sóc, đạt được, khoảng độ, đạt, gồm, gồm có, với, huy động, huy động được, huy động đc, thu hút, quy tụ, vận động, sl, số lượng, số, số người, số ng, tổng số, có khoảng, sự tham gia của, tham gia, tham dự, thu được, thu gom, thu gom được, tổng khối lượng, khối lượng, kl, có sự tham gia của, đc, dc, thì, :, =, -',
  ],
  [
    'ordinal',
    'lần, lần thứ, thứ, số, đợt, đợt thứ, khóa, khoá, kỳ, kì, tuần, tuần thứ, quý, năm, tháng, nhiệm kỳ, lớp, khối, buổi thứ, ngày thứ, top, mùa, giai đoạn, nghị định, nghị quyết, nq, luật, điều, bài, mục, nhóm, đội, câu, chương, phiên bản, ver, version, năm học, giải, hạng, số thứ tự, stt',
  ],
  [
    'no-count',
    'tuổi, %, phần trăm, phút, giờ, tiếng, ngày, tuần, tháng, năm, buổi, lần, giây, độ, h, lít, mét, km, ca, đợt, kỳ, lớp, xe, chuyến',
  ],
  [
    'address',
    'địa chỉ, hẻm, hem, hẽm, ngõ, kiệt, số nhà, nhà số, đường, đường số, kp, kp., khu phố, tổ dân phố, tdp, tổ, ấp, phường, p., p, quận, q., q, tp, tp., chung cư, cc, lô, block, tòa, tòa nhà, trường, quốc lộ, cầu, tuyến đường, ngã tư, ngã ba, khu, huyện, xã, hcm, tphcm, lầu, tầng, phòng, phòng họp, cổng, kcn, khu d, hương lộ, tỉnh lộ',
  ],
  [
    'place',
    'hẻm, hem, hẽm, ngõ, kiệt, số nhà, nhà số, đường, đường số, tuyến đường, tuyến hẻm, đầu hẻm, cuối hẻm, trong hẻm, chung cư, cc, tòa nhà, nhà văn hóa, nhà văn hoá, nvh, nhà thiếu nhi, nhà sinh hoạt, trung tâm văn hóa, tt văn hóa, trung tâm thể thao, trung tâm, trường, trường thcs, trường thpt, trường tiểu học, trường th, trường mn, nhà sinh hoạt cộng đồng, nhà cộng đồng, trụ sở khu phố, văn phòng khu phố, vp kp, trường trung học phổ thông, trường cấp 1, trường cấp 2, trường cấp 3, ntn, ntđ, ttvh, nvhtn, nhà thi đấu, nhà trẻ, đền, đền tưởng niệm, địa đạo, khu vui chơi, trường trung học cơ sở, trường mầm non, thcs, thpt, tiểu học, chùa, chợ, công viên, cv, hoa viên, hội trường, phòng họp, quốc lộ, kênh, tuyến kênh, rạch, bờ kè, bờ kênh, ngã tư, ngã ba, ngã 4, ngã 3, ngã 5, vòng xoay, sân, sân bóng, sân banh, sân trường, ubnd, ub, trụ sở, văn phòng đoàn, vp đoàn, văn phòng đoàn phường, vp đoàn phường, văn phòng, vp, đình, nhà thờ, giáo xứ, thánh thất, bệnh viện, bv, trạm y tế, siêu thị, bến xe, ga, ga metro, khu trọ, nhà trọ, khu lưu trú, khu công nghiệp, kcn, khu dân cư, kdc, khu di tích, khu, nghĩa trang, quán cà phê, quán ăn, quán nước, quán net, công ty, cty, doanh trại, bãi đất, bãi đất trống, xã, huyện, hồ bơi, gầm cầu, chân cầu, cầu, thư viện, rạp, trước cổng, cổng, nhà truyền thống, mái ấm, xưởng, phiên chợ, điểm thi, tượng đài, khuôn viên, ban điều hành, trụ sở ban điều hành, nhà, tuyến',
  ],
  [
    'at',
    'địa bàn, kv, khu vực, tại, ở, o, 📍, địa điểm, địa điểm tổ chức, đđ, đ/đ, dd, địa chỉ, vị trí, nơi tổ chức, nơi thực hiện, nơi làm, nơi diễn ra, nơi, chỗ, làm tại, làm ở, diễn ra ở, đ/c:, đ . điểm, dọn tại, dọn ở, trước số nhà, trước nhà, dọc, dọc theo, trước, trước cổng, tại khu vực, điểm tập trung, tập trung tại, tập kết tại, diễn ra tại, tổ chức tại',
  ],
  [
    'stop',
    'với, có, gồm, cùng, do, được, đc, dc, thu, thu gom, gom, dọn, dọn dẹp, huy động, sáng, trưa, chiều, tối, lúc, ngày, vào, từ, để, nhằm, phối hợp, kết hợp, trồng, vớt, số lượng, sl, tổng, tổng cộng, kết quả, kq, nội dung, thành phần, tham gia, ra quân, phát, tặng, trao, tuyên truyền, vệ sinh, xóa, xoá, thành, làm sạch, khoảng, hơn, gần, hôm nay, hôm qua, sáng nay, chiều nay, nha, nhé, ạ, rồi, xong, thuộc, đã, kinh phí, kp:, quét, cắt tỉa, chăm sóc, lắp, giúp, chủ nhật, thứ, cn, thời gian, đoàn viên, người dân, bà con, rác, hỗ trợ, nhân, chào mừng, hưởng ứng, trong đó, báo cáo, bc, em, mình, tụi, ấy, nha chị, nè, cho, hôm, hồi, lực lượng, dự, tổng cộng, phát, giúp, quét, ạ, x, nội dung, chủ đề, tọa đàm, toạ đàm, sinh hoạt, nhắc nhở, lau, rửa, đoàn phường, chi đoàn, chạy, do, về, đạt, với sự, số, xong',
  ],
  ['compared', 'tăng, giảm, tăng thêm, vượt, hơn kỳ trước, chỉ tiêu, so với'],
  ['rate', 'mỗi, từng, x, ×'],
  ['thing', 'buổi, hoạt động, chương trình, bài, ảnh, hình, phường, khu phố, chi đoàn, ngày'],
  ['each-of', 'người, hộ, bạn, em, phần, suất, ngày, tháng, buổi, lần, đội, tổ, chi đoàn, đv, hs'],
  ['nowhere', 'nguồn, chỗ, đây, đó, kia, này, nào, cũng, nhà, nơi, từng, địa phương, cơ sở'],
  ['ward', 'phường, p., p, quận, q., q, xã, thành phố, tp'],
  [
    'earned',
    'bán, quyên góp, quyên góp được, gây quỹ, vay, vay vốn, cho vay, vốn, thưởng, phạt, nợ, thu phí, đoàn phí, bán được',
  ],
  ['nobody', 'ai, ai hết, ai cả, người nào, có ai, gì, gì hết'],
  [
    'deed',
    'tặng, trao, phát, thăm, dọn, trồng, quét, sơn, vẽ, treo, xóa, sửa, sửa chữa, lắp, nạo vét, tháo dỡ, vận động, nhắc nhở, hỗ trợ, giúp, chăm sóc, cắt tỉa, rửa, lau, thu gom',
  ],
  [
    'helped',
    'phối hợp, phối hợp tổ chức, cùng phối hợp, phoi hop, cùng làm, cùng tổ chức, đồng tổ chức, phối hợp cùng',
  ],
  ['of-parts', 'gồm, gồm có, trong đó, bao gồm'],
  ['beside', 'đoạn, đối diện, trước, sau, gần, giáp, cạnh, kế, bên cạnh, khu vực, khúc, từ'],
  ['part', 'trong đó, trong đấy, t/đ, bao gồm, kể cả, tính cả, gồm có, cụ thể'],
  [
    'total',
    '👥, 👫, 👬, 👭, sĩ số, sỉ số, số lượng tham gia, tổng, tổng cộng, tổng số, tổng cộng có, cộng, cả thảy, tất cả, tổng quân số, quân số, tổng số người, tổng lực lượng',
  ],
  [
    'none',
    'hổng có, hổng, không có, ko có, k có, không, ko, hông có, hok có, kg có, khg có, chẳng có, không thấy, ko thấy, vắng',
  ],
  [
    'not-yet',
    'quá trời, cả đống, khá nhiều, vài, ít, một ít, mấy, đông, nhiều, lác đác, chưa đếm được, chưa, chưa có, chưa cân, chưa đếm, chưa thống kê, chưa rõ, chưa biết, không rõ, ko rõ, ko nhớ, không nhớ, không biết, ko biết, quên',
  ],
  [
    'container',
    'bao, bao tải, bịch, túi, xe, xe rác, thùng, xe ba gác, xe tải, xe đẩy, xô, khối, m3, giỏ, sọt, bọc, rổ, container',
  ],
  [
    'goods',
    'gạo, mì, thịt, cá, rau, đường, muối, bánh, kẹo, sữa, trái cây, lương thực, nhu yếu phẩm, phân bón, phân, xi măng, cát, sơn, bún, nếp',
  ],
  [
    'slip',
    'à mà, cân lại, đếm lại, nhầm, lộn, nhầm lẫn, ghi nhầm, à quên, ý quên, sửa lại, đính chính, chính xác là, à không, ủa, ý lộn, đúng ra',
  ],
  [
    'filler',
    'dạ, vâng, à, ừ, ạ, nhé, nha, nhen, hen, nghen, nè, thôi, á, đó, đấy, luôn, rồi, em, anh, chị, ơi, nhá, nữa, được, là, và, với, cùng, thì, của, các, những, đã, vừa, mới, bên, mình, tụi, bọn, chúng, cho, để, ok, xong, hết, có, gồm, tổ chức, thực hiện, diễn ra, hoạt động, báo cáo, bc, b/c, xin, gửi, nộp, ad, bot, đơn vị, phường, p, đoàn, đoàn phường, chi đoàn, ra quân, tham gia, tham dự, buổi, chương trình, ngày, lúc, vào, sáng, trưa, chiều, tối, từ, đến, tới, thời gian, tg, địa điểm, nội dung, kết quả, kq, số liệu, nhanh, sl, số lượng, tổng, tổng cộng, kèm, ảnh, hình, hình ảnh, đính kèm, bên dưới, như sau, thành phần, lực lượng, người, huy động, thu gom, thu, dọn, dọn dẹp, vệ sinh, trong, trên, khoảng, được, đc, dc, một, kính, đội hình, trân trọng, thông tin',
  ],
  [
    'feast',
    'chào mừng, kỷ niệm, kỉ niệm, hưởng ứng, mừng, nhân dịp, nhân ngày, dịp, lễ, lễ lớn, dịp lễ lớn, ngày lễ, chào mừng ngày, kỷ niệm ngày, hưởng ứng ngày, thành lập đoàn, ngày thành lập đoàn, giải phóng, quốc khánh, phụ nữ, ngày quốc tế, ngày nhà giáo, hạn, hạn chót, trước ngày, đến ngày, deadline, hết ngày, sinh ngày, sinh nhật, gửi ngày, nộp ngày, ban hành ngày, ký ngày',
  ],
  ['street', 'kênh, đường, cầu, chợ, trường, công viên'],
  [
    'document',
    'kế hoạch, kh, kế hoạch số, kh số, công văn, cv, cv số, thư mời, quyết định, qđ, thông báo, tb, hướng dẫn, chỉ thị, giấy mời',
  ],
  [
    'contact',
    'sđt, sdt, đt, dt, số điện thoại, điện thoại, liên hệ, lh, hotline, zalo, tel, phone, call, gọi, fax, email',
  ],
  [
    'other',
    'dân quân, dân phòng, dân vận, dân chủ, dân cư, dân sinh, dân số, dân trí, nhân dân tệ, khu dân cư, dân tộc, lượt khách, lượt thi, lượt xem, lượt tiếp cận, đồng chí công an, đ/c công an, đc công an, cán bộ công an, hội viên phụ nữ, hội viên hội phụ nữ, cây số, đoàn viên công đoàn, cây cầu, cây xăng, cây bút, tổ dân phố, chợ dân sinh',
  ],
  ['about-what', 'về, chủ đề, nội dung, đề tài, với chủ đề, với nội dung, chuyên đề'],
  [
    'with-whom',
    'phối hợp với, phối hợp cùng, phối hợp cùng với, ph với, kết hợp với, kết hợp cùng, cùng với sự phối hợp của, phối hợp',
  ],
  [
    'topic-stop',
    'tại, ở, có, với, cho, do, được, sáng, chiều, tối, ngày, vào, lúc, hôm, nay, rồi, xong, ạ, nha, nhé, cùng, thu hút, gồm, hồi, nhân, tham gia, ra quân, dự, trên, phối hợp',
  ],
  ['day-part', 'sáng, trưa, chiều, tối, hôm, nay, qua, ngày, lúc, vào'],
  [
    'heading',
    'kính gửi, người báo cáo, người gửi, người lập, nơi nhận, nơi gửi, người viết, tm, thay mặt, ký tên, đơn vị báo cáo',
  ],
];

const lists = new Map(rows.map(([is, words]) => [is, words.split(', ')] as const));

/** The phrases of these kinds. */
export function plainWords(...kinds: readonly PlainWord[]): Phrases {
  return phrasesOf(kinds.flatMap((kind) => lists.get(kind) ?? []));
}
