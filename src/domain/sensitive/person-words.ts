import { wordSet } from '#src/domain/answer/lexicon.ts';

/** Surnames by which a name is known whatever follows. */
export const surelySurname = wordSet(
  'nguyễn, trần, phạm, huỳnh, hoàng, bùi, ngô, trịnh, quách, đặng, vũ, võ, đinh, lương, phùng, tạ, lê, phan, dương',
);
/** Those that are no other word either when their diacritics are missing. */
export const plainSurname = wordSet(
  'nguyễn, trần, phạm, huỳnh, hoàng, bùi, ngô, trịnh, quách, đinh, lương, phùng, vũ',
);
export const surname = wordSet(
  'nguyễn, trần, lê, phạm, huỳnh, hoàng, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đào, đinh, trương, trịnh, đoàn, lâm, mai, tô, tạ, lương, quách, thái, châu, kiều, phùng, vương, diệp, cao, lưu, triệu, khổng, giang, la, từ, nghiêm, thạch, danh, sơn, tăng, hà, văn, tống, viên, lục, âu, chu, đồng, ông, trà',
);
export const middleName = wordSet(
  'văn, thị, hữu, đức, quốc, minh, ngọc, thanh, xuân, thành, công, đình, hoàng, gia, bảo, anh, kim, thu, hồng, mỹ, phương, trọng, tuấn, quang, duy, nhật, hoài, thùy, thúy, tiến, mạnh, khánh, như, diễm, bích, tấn, chí, thế, phúc, hải, việt, trung, tiểu, cẩm, yến, nguyên, vĩnh, viết, bá, đăng, trí, tường, an, hà',
);
/** Given names that are hardly a word of another kind. */
export const surelyGiven = wordSet(
  'tuấn, hùng, dũng, cường, hoàng, huy, khoa, phúc, lộc, tài, thịnh, vinh, quân, kiệt, khang, tín, toàn, trí, tú, hưng, hiếu, luân, tân, nghĩa, long, lâm, khánh, duy, đạt, quang, hậu, nhân, phước, khôi, phong, sang, tâm, thắng, tiến, trang, trúc, vân, vy, yến, oanh, nga, ngân, ngọc, nhung, như, linh, loan, liên, lan, huệ, hương, huyền, hằng, hạnh, giang, dung, diễm, đào, chi, châu, bích, anh, thảo, thu, thùy, thúy, thư, tiên, tuyết, uyên, quyên, quỳnh, phượng, phương, nguyệt, my, mỹ, mai, ly, kiều, khuê, hiền, hân, hà, hải, đức, cúc, cẩm, bảo, sơn, tùng, tuyến, thiện, thái, thạch, quý, quốc, nhật, nam, minh, mạnh, lực, khải, hòa, hào, dương, danh, chiến, bình, bằng, ân, an, hoa, thanh, thành, trung, trọng, tiền, vũ, việt, xuân, đông, điệp, đoan, giàu, tí, tèo, tý, bo, bin, ken, út, cu, bi, na, xí, nhàn, sáu, bảy, tư, năm',
);
/** Of those, the ones that stand for themselves in lower case as well, without a title before them. */
export const neverAWord = wordSet(
  'tuấn, hùng, dũng, cường, thịnh, huy, kiệt, khang, luân, hiếu, hưng, khôi, oanh, nhung, huệ, hằng, trúc, quyên, quỳnh, uyên, vy, nguyệt, phượng',
);
export const onlyAName = wordSet('tuấn, oanh, uyên, vy, nguyệt, quỳnh');
/** Words with which somebody is spoken of. */
export const title = wordSet(
  'em, anh, chị, chú, cô, bác, ông, bà, cháu, bé, cậu, dì, dượng, thằng, con, bạn, a., c., e., mr, ms',
);
/** Behind a title in lower case they are what somebody is or does, and no name. */
export const wordBehindTitle = wordSet(
  'nam, nữ, an tâm, hòa nhập, thành công, thành đạt, thành niên, thanh niên, thanh thiếu niên, minh bạch, mình, nam nữ, trung niên, trung tâm, tiến bộ, quý, năm, tư, trọng, bình thường, hoàn lương, hoàn cảnh, phương, chi đoàn, chi, thu nhập, thu, tín nhiệm, đông, việt nam, như, như vậy, nhân, đạt, được, đức, tài xế, tài, chi hội, an toàn, sang, tiền, sáu, bảy, đào tạo, hà, la, lan tỏa, hiền lành, hưng phấn, tâm sự, tâm lý, phong trào, quân sự, sơn, thái độ, tú, lực lượng, lộc, thành, thanh, hải, bi, cu, con, ly hôn, út, na, giang hồ, mai, mạnh, mạnh dạn, lâm, lâm vào, thắng, thực hiện, tuyến, bằng, bằng lòng, chiến, danh, đang, dương, dung, hạnh kiểm, hậu, toàn, long, linh, liên, liên hệ, nghĩa vụ, nga, ngọc, mỹ, trang, trí, tiên, tiến, khánh, khoa, duy trì, quang, quốc, nhật, trung, thư, thảo, vinh dự, vinh, vũ, xuân, bình, bảo, bảo vệ, hoa, hương, hòa, an, anh, anh em, chị em, em, chị, cô, ông, bà, điệp, phước, phúc, lan, vân, hiếu thảo, huy động, kiệt sức, hằng ngày, hằng tháng, khang trang, dũng cảm, cường tráng, luân phiên, quyên góp, hùng biện',
);
/** Written with a capital they name no person: bodies, areas, days, the Union. */
export const noPerson = wordSet(
  'đoàn, hội, đội, ban, chi, câu, lạc, bộ, clb, công, an, ca, phường, quận, xã, huyện, tỉnh, thành, phố, khu, kp, tổ, ấp, tdp, dân, ủy, uỷ, đảng, mặt, trận, tổ quốc, quốc, quân, sự, phụ, nữ, cựu, chiến, binh, nông, thanh, thiếu, niên, nhi, liên, hiệp, việt, nam, hồ, chí, minh, tp, hcm, tphcm, ubnd, ubmttq, mttq, lhtn, lhpn, ccb, đvtn, đv, tn, tnxp, nhcsxh, ngân, hàng, chính, sách, xung, kích, tết, nguyên, đán, trung, thu, chủ, nhật, thứ, hai, ba, tư, năm, sáu, bảy, tháng, ngày, tuần, quý, sở, phòng, lao, động, thương, binh, xã hội, y, tế, trạm, trường, giáo, dục, nghề, dạy, học, cơ, quan, đơn, vị, bí, thư, phó, cán, bộ, đại, diện, cộng, đồng, nhà, nước, văn, hóa, hoá, thể, thao, tâm, tư, pháp, tòa, án, viện, kiểm, sát, chữ, thập, đỏ, từ, thiện, doanh, nghiệp, hợp, tác, ty, cty, tnhh, mtv, quỹ, trợ, vốn, tân, phú, covid, online, kinh, phí, số, cách, hình, thức, ghi, chú, giúp, thăm, hỏi, tặng, trao, gặp, hỗ, giới, thiệu, việc, làm, vay, sinh, hoạt, cùng, cảm, phần, quà, em, anh, chị, bạn, mình, và, là, có, không, cho, các, những, hôm, nay, qua, tại, ở, được, đã, đang, sẽ, báo, cáo, khác, hoàn, lương, tái, hòa, nhập, cai, nghiện, sau, người, lượng, kết, quả, nội, dung, phối, hợp, bên, đi, về, vừa, mới, thêm, gửi, dạ, vâng, ok, trên, địa, bàn, trong, với, từ, đến, tổng, trị, giá, đúng, sai, bỏ, xong, sửa, lại, hủy',
);
