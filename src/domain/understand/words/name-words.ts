/** Words whose number or day is a name: `lần 152`, `kênh 19/5`, `Kế hoạch số 12 ngày 3/5`. */
export const nameWords = {
  ordinal: [
    'lần, lần thứ, thứ, số, đợt, đợt thứ, khóa, khoá, kỳ, kì, tuần, tuần thứ, quý, năm, tháng, nhiệm kỳ',
    'lớp, khối, buổi thứ, ngày thứ, top, mùa, giai đoạn, nghị định, nghị quyết, nq, luật, điều, bài, mục',
    'nhóm, đội, câu, chương, phiên bản, ver, version, năm học, giải, hạng, số thứ tự, stt',
  ],
  document: [
    'kế hoạch, kh, kế hoạch số, kh số, công văn, cv, cv số, thư mời, quyết định, qđ, thông báo, tb',
    'hướng dẫn, chỉ thị, giấy mời',
  ],
  contact: [
    'sđt, sdt, đt, dt, số điện thoại, điện thoại, liên hệ, lh, hotline, tel, phone, call, gọi, fax, email',
  ],
  feast: [
    'chào mừng, kỷ niệm, kỉ niệm, hưởng ứng, mừng, nhân dịp, nhân ngày, dịp, lễ, lễ lớn, dịp lễ lớn',
    'ngày lễ, chào mừng ngày, kỷ niệm ngày, hưởng ứng ngày, thành lập đoàn, ngày thành lập đoàn',
    'giải phóng, quốc khánh, phụ nữ, ngày quốc tế, ngày nhà giáo, hạn, hạn chót, trước ngày, đến ngày',
    'deadline, hết ngày, sinh ngày, sinh nhật, gửi ngày, nộp ngày, ban hành ngày, ký ngày',
  ],
  'in-passing': [
    'chiến sĩ, đội hình, các chiến sĩ, tình nguyện viên, bài về, tin về, bài viết về, bài đăng về, clip về, video về',
    'tin bài về, viết về, đăng về, hình về, ảnh về, album về',
  ],
  street: ['kênh, đường, cầu, chợ, trường, công viên'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
