/** Words by which texts begin and end, and those that say nothing. */
export const textWords = {
  filler: [
    'dạ, vâng, à, ừ, ạ, nhé, nha, nhen, hen, nghen, nè, thôi, á, đó, đấy, luôn, rồi, rùi, em, anh, chị, ơi',
    'nhá, nữa, được, là, và, với, cùng, thì, của, các, những, đã, vừa, mới, bên, mình, tụi, bọn, chúng',
    'cho, để, ok, xong, hết, có, gồm, tổ chức, thực hiện, diễn ra, hoạt động, báo cáo, bc, b/c, xin, gửi',
    'nộp, ad, bot, đơn vị, phường, p, đoàn, đoàn phường, chi đoàn, ra quân, tham gia, tham dự, buổi',
    'chương trình, ngày, lúc, vào, sáng, trưa, chiều, tối, từ, đến, tới, thời gian, tg, địa điểm',
    'nội dung, kết quả, kq, số liệu, nhanh, sl, số lượng, tổng, tổng cộng, kèm, ảnh, hình, hình ảnh',
    'đính kèm, bên dưới, như sau, thành phần, lực lượng, người, huy động, thu gom, thu, dọn, dọn dẹp',
    'vệ sinh, trong, trên, khoảng, đc, dc, một, kính, đội hình, trân trọng, thông tin',
  ],
  scrap: [
    'làm, tụi em, bên em, tụi mình, ngay, hôm, bữa, còn, còn lại, may, c, e, lh, sđt, sdt, đt, hotline, tel, quà, phần, cây, rác, hốt',
    'hốt được, gom dk, dk, về, đv, dv, cũng, mấy, vài, trực, phần quà, kp, kinh phí, btv, bch, đoạn, hẻm, chiến sĩ, thêm, máu, x, forwarded',
    'from, nghe, mà, thôi, nhen, liên hệ, kết quả, tuyến, là, bị',
  ],
  heading: [
    'kính gửi, người báo cáo, người gửi, người lập, nơi nhận, nơi gửi, người viết, tm, thay mặt, ký tên',
    'đơn vị báo cáo',
  ],
  'about-what': ['về, chủ đề, nội dung, đề tài, với chủ đề, với nội dung, chuyên đề'],
  'with-whom': [
    'phối hợp với, phối hợp cùng, phối hợp cùng với, ph với, kết hợp với, kết hợp cùng',
    'cùng với sự phối hợp của, phối hợp',
  ],
  helped: [
    'phối hợp, phối hợp tổ chức, cùng phối hợp, phoi hop, cùng làm, cùng tổ chức, đồng tổ chức',
    'phối hợp cùng',
  ],
  'topic-stop': [
    'tại, ở, có, với, cho, do, được, sáng, chiều, tối, ngày, vào, lúc, hôm, nay, rồi, xong, ạ, nha, nhé',
    'cùng, thu hút, gồm, hồi, nhân, tham gia, ra quân, dự, trên, phối hợp',
  ],
  deed: [
    'tặng, trao, phát, thăm, dọn, trồng, quét, sơn, vẽ, treo, xóa, sửa, sửa chữa, lắp, nạo vét, tháo dỡ',
    'vận động, nhắc nhở, hỗ trợ, giúp, chăm sóc, cắt tỉa, rửa, lau, thu gom',
  ],
  'day-part': ['sáng, trưa, chiều, tối, hôm, nay, qua, ngày, lúc, vào'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
