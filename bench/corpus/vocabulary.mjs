// What articles are made of, by language. `gap` stands between words, `stops` end a sentence, `pause` divides it.

const words = (text) => text.trim().split(/\s+/);

const english = {
  gap: ' ',
  pause: ', ',
  stops: ['. ', '. ', '. ', '! ', '? '],
  length: [6, 22],
  words: words(`the a of and to in harbour tide boat keeper winter morning letter garden that was it with on she had at
    from clock two bread river window we they road under small before after old lamp market north wind stone bridge
    because nobody said again slowly every rope kitchen when there is kept year which table light seldom about a_b
    something first yesterday fog town could would baker its then three photograph engine bicycle i've isn't 2*3 [sic]`),
};

const chinese = {
  gap: '',
  pause: '，',
  stops: ['。', '。', '。', '！', '？'],
  length: [5, 14],
  words:
    words(`老周 修表铺 二十年里 这条街 清晨 木匠 手艺 不怕慢 潮水 渔船 回到港口 他说 并不 城市 记忆 一盏灯 雨后 我们
    慢慢地 打开窗子 面包师 的 了 在 是 与 和 从前 冬天 邮差 信件 河边 桥头 三千只 市场 开张 以后 总有人 问起 那年 火车 “好”
    《旧城》 年轻人 学徒 离开 又回来 工具 一把 小锤 钟声 响了 没有人 知道 为什么 AI 公司 增长 12% 左右 其中 第三季度`),
};

const russian = {
  gap: ' ',
  pause: ', ',
  stops: ['. ', '. ', '! '],
  length: [4, 14],
  words: words(`утром река и в на мост снег не было мы долго шли карта лес старый дом потом вышли к озеру кто-то сказал
    что завтра будет ветер а пока чай костёр друзья фотография из город где часы время наш первый старт финиш ещё раз`),
};

const japanese = {
  gap: '',
  pause: '、',
  stops: ['。', '。', '！'],
  length: [4, 12],
  words:
    words(`朝 の 港 で 船 を 待つ 雨 が 上がり 古い 時計 屋 は まだ 開いて いた 夏休み 手紙 橋 まで 歩いて ゆっくり 話した それから
    カメラ 写真 三枚 撮って みた 町 風 と 光 静か な 店 コーヒー 飲んだ`),
};

/** The languages by name. */
export const LANGUAGES = { english, chinese, russian, japanese };
