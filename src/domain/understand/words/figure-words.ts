/** Words around figures: who or what is counted, how surely, and in which part. */
export const figureWords = {
  people: [
    'người, ng, đứa, mống, nhóc, gv, giáo viên, thí sinh, cổ động viên, vđv, vận động viên, cầu thủ',
    'nhân viên, thanh thiếu niên, nam, nữ, chú, cô, bác, cháu, vị, thầy cô, bạn, bạn trẻ, các bạn',
    'anh chị, anh chị em, anh em, lượt người, em, thành viên, đại biểu, khách, đồng chí, đ/c, đc',
    'thành phần',
  ],
  about: [
    'khoảng, khoản, hơn, gần, tầm, chừng, cỡ, ước, ước chừng, ước tính, ước khoảng, xấp xỉ, trên, dưới',
    'độ, ngót, không dưới, không quá, chưa tới, chưa đến, không tới, không đến, ko quá, chưa đầy, không hơn, ít nhất, tối thiểu, tối đa, đâu đó, ~, >, <, ≈',
    'khoảng chừng, tầm khoảng, hơn khoảng',
  ],
  'at-most': [
    'dưới, không quá, ko quá, chưa tới, chưa đến, không tới, không đến, chưa đầy, tối đa, <, không hơn',
  ],
  'at-most-behind': ['trở xuống, đổ lại, đổ xuống, trở lại'],
  'about-behind': ['hơn, mấy, trở lên, trở xuống, đổ lại, đổ xuống, trở lại, đổ lên, gì đó, +, mươi'],
  tail: [
    'tham gia, tham dự, có mặt, trồng mới, thu được, thực hiện, tham gai, cùng tham gia, cùng làm',
    'ra quân, dự, đến dự, đi, hưởng ứng, các loại, mới, địa phương, khu phố, trên địa bàn, trong phường',
    'của phường, phường, phường mình, phường em, của phường mình, của phường em, cơ sở, toàn, toàn là, đều là',
  ],
  link: [
    'là, có, được, trồng mới, thu dọn, dọn dẹp, vớt, vớt được, xử lý, dọn, dọn được, gom, gom được, trồng',
    'trồng được, xóa, xoá, xóa được, trao, tặng, phát, trao tặng, chăm sóc, đạt được, khoảng độ, đạt, gồm',
    'gồm có, với, huy động, huy động được, huy động đc, thu hút, quy tụ, vận động, sl, số lượng, số',
    'số người, số ng, tổng số, có khoảng, sự tham gia của, tham gia, tham dự, thu được, thu gom',
    'thu gom được, tổng khối lượng, khối lượng, kl, có sự tham gia của, đc, dc, thì, :, =, -',
  ],
  came: [
    'phụ, ra phụ, tới phụ, đến phụ, vô phụ, qua phụ, phụ giúp, ra phụ giúp, ra, tới, đến, cùng, cùng ra, ủng hộ',
    'hỗ trợ, góp sức, chung tay, chung tay góp sức, đúng, cũng, cũng được, cũng có, tự nguyện, phụ thêm, ra tham gia',
  ],
  part: ['trong đó, trong đấy, t/đ, bao gồm, kể cả, tính cả, gồm có, cụ thể'],
  'of-parts': ['gồm, gồm có, trong đó, bao gồm'],
  total: [
    '👥, 👫, 👬, 👭, sĩ số, sỉ số, số lượng tham gia, tổng, tổng cộng, tổng số, tổng cộng có, cộng, cả thảy',
    'tất cả, tổng quân số, quân số, tổng số người, tổng lực lượng',
  ],
  sum: [
    '=, là, vị chi, vị chi là, cộng lại, cộng lại là, tổng, tổng là, tổng cộng, tổng cộng là, thành, hết thảy',
  ],
  joins: [',, +, và, với, cùng, &, cộng, -, cùng với, ;'],
  whole: ['cả, tính cả, kể cả, luôn cả, tính luôn, gồm cả, bao gồm cả, tính luôn cả, kể luôn'],
  rest: ['còn lại, còn lại là, còn lại đều là, số còn lại, số còn lại là, phần còn lại là, kỳ dư, còn là'],
  none: [
    'hổng có, hổng, không có, ko có, k có, không, ko, hông có, hok có, kg có, khg có, chẳng có',
    'không thấy, ko thấy, vắng',
  ],
  nobody: ['ai, ai hết, ai cả, người nào, có ai, gì, gì hết'],
  'not-yet': [
    'quá trời, cả đống, khá nhiều, vài, ít, một ít, mấy, đông, nhiều, lác đác, chưa đếm được, chưa',
    'chưa có, chưa cân, chưa đếm, chưa thống kê, chưa rõ, chưa biết, không rõ, ko rõ, ko nhớ, không nhớ',
    'không biết, ko biết, quên',
  ],
  container: [
    'bao, bao tải, bịch, túi, xe, xe rác, thùng, xe ba gác, xe tải, xe đẩy, xô, khối, m3, giỏ, sọt, bọc',
    'rổ, container',
  ],
  weight: [
    'tấn, tạ, yến, kg, kgs, ký, kí, ký lô, kí lô, kilo, cân, kilogam, kilogram, lạng, g, gr, gam, gram',
  ],
  'no-count': [
    'tuổi, phút, giờ, tiếng, tuần, tháng, năm, giây, độ, lít, mét, ca, đợt, kỳ, lớp, chuyến, hộ, hộ dân, nhà, gia đình, tổ, đội, nhóm, chi đoàn, khu phố, trường, hộ gia đình',
  ],
  goods: [
    'gạo, mì, thịt, cá, rau, đường, muối, bánh, kẹo, sữa, trái cây, lương thực, nhu yếu phẩm, phân bón',
    'phân, xi măng, cát, sơn, bún, nếp',
  ],
  slip: [
    'à mà, cân lại, đếm lại, nhầm, lộn, nhầm lẫn, ghi nhầm, à quên, ý quên, sửa lại, đính chính',
    'chính xác là, à không, ủa, ý lộn, đúng ra',
  ],
  denied: [
    'không phải, ko phải, k phải, hổng phải, hông phải, hong phải, chứ không phải, chứ ko phải, chứ hổng phải, chớ không phải',
    'chớ hổng phải, không phải là, ko phải là, chứ không phải là, chứ k phải',
  ],
  compared: [
    'tăng, giảm, tăng thêm, vượt, hơn kỳ trước, chỉ tiêu, so với, kế hoạch, dự kiến, mục tiêu, phấn đấu, đăng ký, đăng kí, dự trù, theo kế hoạch, yêu cầu, được giao',
  ],
  rate: ['mỗi, từng, x, ×'],
  'each-of': ['người, hộ, bạn, em, phần, suất, ngày, tháng, buổi, lần, đội, tổ, chi đoàn, đv, hs'],
  thing: ['buổi, hoạt động, chương trình, bài, ảnh, hình, phường, khu phố, chi đoàn, ngày'],
  earned: [
    'bán, quyên góp, quyên góp được, gây quỹ, vay, vay vốn, cho vay, vốn, thưởng, phạt, nợ, thu phí',
    'đoàn phí, bán được',
  ],
  other: [
    'dân quân, dân phòng, dân vận, dân chủ, dân cư, dân sinh, dân số, dân trí, nhân dân tệ, khu dân cư',
    'dân tộc, lượt khách, lượt thi, lượt xem, lượt tiếp cận, đồng chí công an, đ/c công an, đc công an',
    'cán bộ công an, hội viên phụ nữ, hội viên hội phụ nữ, cây số, đoàn viên công đoàn, cây cầu, cây xăng',
    'cây chổi, cây kéo, cây cuốc, cây xẻng, cây leng, cây dù, cây đèn, cây nước, cây viết, cây thước, cây gắp, cây lau, cây quạt, cây kem, cây vàng, cây cào',
    'cây bút, tổ dân phố, chợ dân sinh, tổ chức, tổ trưởng, đv máu, đơn vị máu',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
