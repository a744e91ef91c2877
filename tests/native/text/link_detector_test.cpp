// Where links are and where none are, in running text. Expected spans stand between ⟦ and ⟧.
#include "text/link_detector.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "text/marked_text.h"
#include "text/utf8.h"

namespace hegui::tests {
namespace {

void check_marked(std::string_view marked) {
  const MarkedText wanted = read_marked(marked);
  const Spans found = spans_of(links_in_text(wanted.text));
  INFO("wanted " << marked);
  INFO("found  " << with_marks(wanted.text, found));
  CHECK(found == wanted.spans);
}

void check_all_links(std::initializer_list<std::string_view> cases) {
  for (const std::string_view marked : cases) check_marked(marked);
}

std::string only_host(std::string_view text) {
  const auto links = links_in_text(text);
  INFO(text);
  REQUIRE(links.size() == 1);
  return links.front().host.name;
}

}  // namespace

TEST_CASE("a link ends where the text around it begins", "[text][link]") {
  check_all_links({
      "请访问⟦https://a.cn/docs⟧查看。",
      "见⟦https://a.cn⟧。",
      "见⟦https://a.cn/⟧，谢谢",
      "（⟦https://a.cn/x⟧）",
      "(⟦https://a.cn/x⟧)",
      "(see ⟦https://a.cn/x_(y)⟧).",
      "⟦https://a.cn/x_(y)⟧",
      "[⟦https://a.cn/x⟧]",
      "“⟦https://a.cn/x⟧”",
      "《⟦https://a.cn/x⟧》",
      "\"⟦https://a.cn/x⟧\"",
      "'⟦https://a.cn/x⟧'",
      "⟦https://a.cn/x⟧.",
      "⟦https://a.cn/x⟧!",
      "⟦https://a.cn/x?y=1&z=2#t⟧;",
      "⟦https://a.cn?x=1⟧",
      "⟦https://a.cn:8443/x⟧",
      "⟦https://a.cn:8443⟧端口",
      "网址：⟦https://a.cn⟧\n下一行",
      "⟦https://a.cn⟧\r\n⟦https://b.cn⟧",
      "⟦https://a.cn/1⟧、⟦https://b.cn/2⟧",
      "⟦https://a.cn/1⟧,⟦https://b.cn/2⟧",
      "⟦https://a.cn/1⟧;⟦https://b.cn/2⟧",
      "|⟦https://a.cn/1⟧|⟦https://b.cn/2⟧|",
      "打开⟦https://a.cn/x⟧？可以",
      "打开⟦https://a.cn/x⟧！可以",
      "打开⟦https://a.cn/x⟧：可以",
      "😀⟦https://a.cn/⟧😀",
      "𠮷⟦https://a.cn/x⟧𠮷",
      "⟦HTTPS://A.CN/X⟧",
      "x⟦https://a.cn/x⟧",
      "看⟦http://a.cn/%E4%BD%A0⟧好",
      "⟦https://a.cn/a,b;c=d/e~f⟧",
      "⟦https://a.cn/a⟧ b",
      "⟦https://a.cn/a⟧　全角空格",
      "⟦https://a.cn/a⟧<",
      "⟦ftp://a.cn/a⟧",
      "⟦wss://a.cn/a⟧",
      "⟦https://a.xyz⟧",
      "⟦https://a.unknowntop⟧",
      "⟦https://a.cn⟧.",
      "⟦https://星图.com/x⟧打开",
      "⟦https://星图.中国⟧。",
      "⟦https://a.b.c.d.e.cn⟧",
      "⟦https://a_b.cn/x⟧",
  });
}

TEST_CASE("Markdown and HTML are looked through", "[text][link][markup]") {
  check_all_links({
      "[文档](⟦https://a.cn/x⟧)",
      "[文档](⟦https://a.cn/x⟧ \"说明\")",
      "[文档](<⟦https://a.cn/x⟧>)",
      "[文档](⟦https://a.cn/x_(1)⟧)",
      "![图](⟦https://a.cn/x.png⟧)",
      "[![图](⟦https://a.cn/x.png⟧)](⟦https://b.cn⟧)",
      "[⟦https://a.cn⟧](⟦https://b.cn⟧)",
      "<⟦https://a.cn/x⟧>",
      "[1]: ⟦https://a.cn/x⟧ \"t\"",
      "[1]: <⟦https://a.cn/x⟧>",
      "**⟦https://a.cn/x⟧**",
      "*⟦https://a.cn/x⟧*。",
      "`⟦https://a.cn/x⟧`",
      "```\ncurl ⟦https://a.cn/x⟧\n```",
      "# ⟦https://a.cn/x⟧",
      "| 官网 | ⟦https://a.cn/x⟧ |",
      "[相对](docs/start.html)",
      "[锚点](#usage)",
      "[文件](install.sh)",
      "[说明](README.md)",
      "数组a[0](见下文)",
      "<a href=\"⟦https://a.cn/x⟧\">查看</a>",
      "<a href='⟦https://a.cn/x⟧'>查看</a>",
      "<a href=⟦https://a.cn/x⟧>查看</a>",
      "<A HREF = \"⟦https://a.cn/x⟧\">查看</A>",
      "<a class=\"b\" href=\"⟦//a.cn/x⟧\">查看</a>",
      "<a href=\" ⟦https://a.cn/x⟧ \">查看</a>",
      "<a href=\"⟦ht\ntps://a.\tcn/x⟧\">查看</a>",
      "<a href=\"⟦https:&#47;&#x2f;a&period;cn/x⟧\">查看</a>",
      "<a href=\"⟦https:\\\\a.cn\\x⟧\">查看</a>",
      "<a href=\"⟦https:a.cn⟧\">查看</a>",
      "<a href=\"⟦www.a.cn⟧\">查看</a>",
      "<a href=\"/docs/a.cn\">查看</a>",
      "<a href=\"index.html\">查看</a>",
      "<a href=\"#top\">查看</a>",
      "<a href=\"mailto:x@a.cn\">写信</a>",
      "<a href=\"tel:10086\">拨打</a>",
      "<a href=\"javascript:location='⟦https://a.cn/x⟧'\">查看</a>",
      "<img src=\"⟦https://a.cn/x.png⟧\" alt=\"见 ⟦https://b.cn⟧\">",
      "<img src=\"data:image/png;base64,aGVsbG8=\">",
      "<img srcset=\"⟦https://a.cn/1.png⟧ 1x, ⟦https://a.cn/2.png⟧ 2x\">",
      "<form action=\"⟦https://a.cn/x⟧\"><button "
      "formaction=\"⟦https://b.cn/x⟧\">提交</button></form>",
      "<video poster=\"⟦https://a.cn/x.png⟧\" src=\"⟦https://b.cn/y.mp4⟧\"></video>",
      "<div style=\"background:url(⟦https://a.cn/x.png⟧)\">x</div>",
      "<div style=\"background:url('⟦//a.cn/x.png⟧')\">x</div>",
      "<div data-src=\"⟦https://a.cn/x⟧\">x</div>",
      "<meta http-equiv=\"refresh\" content=\"0;url=⟦https://a.cn/x⟧\">",
      "<p onclick=\"window.open('⟦https://a.cn/x⟧')\">x</p>",
      "<script>location.href=\"⟦https://a.cn/x⟧\";window.top.name</script>",
      "<style>.a.com{background:url(⟦https://a.cn/x⟧)}</style>",
      "<p>⟦https://a.cn⟧</p><p>下一段</p>",
      "<li>⟦https://a.cn⟧</li><li>com</li>",
      "⟦https://a.<b></b>cn/x⟧<br>y",
      "⟦https://a.<!-- x -->cn/x⟧",
      "<!-- https://a.cn/x -->",
      "⟦https://a&#46;cn/x⟧&nbsp;y",
      "<a href=\"⟦https://a.cn⟧\">⟦https://a.cn⟧</a>后文",
      "如果 a < b 而 c > d，见 ⟦https://a.cn⟧",
      "a<b则执行，见 ⟦https://a.cn⟧ c>d",
      "<a href=\"⟦https://a.cn/x⟧",
  });
}

TEST_CASE("names without a scheme are links when they can only be sites", "[text][link]") {
  check_all_links({
      "体验 ⟦demo.ruiyun-app.com⟧ 即可",
      "体验⟦demo.ruiyun-app.com⟧即可",
      "⟦www.ruiyun.cn⟧",
      "⟦www.ruiyun.io⟧",
      "⟦WWW.RUIYUN.CN⟧",
      "⟦ruiyun.com.cn⟧",
      "⟦ruiyun.cn/docs/start⟧看手册",
      "⟦ruiyun.cn:8080/x⟧",
      "⟦ruiyun.io/docs⟧",
      "⟦docs.ruiyun.io⟧",
      "⟦ruiyun-cms.vip⟧",
      "⟦ruiyun-cms.top⟧",
      "请访问 ⟦ruiyun.top⟧",
      "官网：⟦ruiyun.ai⟧",
      "⟦//ruiyun.cn/guide⟧",
      "网址⟦t.cn/Abc12⟧",
      "⟦12306-ruiyun.cn⟧",
      "⟦ruiyun.net⟧。",
      "⟦163.com⟧",
      "⟦cloud.tencеnt.com⟧",          // Cyrillic е
      "⟦ruiyun.cоm⟧ 与 ⟦ruiyun.сn⟧",  // Cyrillic о, с
      "⟦ruiyun.ᴄᴏᴍ⟧",
      "⟦хттрs://ruiyun.example2.cn⟧",
      "⟦ʜᴛᴛᴘs://a.cn/x⟧ 和 ⟦httрs://a.cn⟧",
      "注册⟦ruiyun.com⟧、⟦ruiyun.cn⟧两个站",
  });
}

TEST_CASE("files, packages, technologies, versions and mail are no links", "[text][link]") {
  check_all_links({
      "后端 ASP.NET 与 Node.js，前端 Vue.js 与 Next.js，通信 Socket.IO",
      "执行 install.sh，见 README.md 与 config.py、main.rs、libfoo.so、main.cc",
      "org.apache.kafka.clients、com.ruiyun.app、java.net、javax.net、System.IO、VB.NET、.NET",
      "com.ruiyun.cn.App 与 org.apache.commons.net",
      "kafka.service、server.log、web.config、nginx.conf、docker-compose.yml、my-app.zip",
      "/etc/nginx/conf.d/ruiyun.cn.conf 与 /data/wwwroot/ruiyun.cn/index.php",
      "版本 7.4.33.1、1.20.2、v2.0.1、5.10.134.18 与 2023.11.02.1390",
      "192.168.1.1:8080、127.0.0.1、0.0.0.0/0、8.8.8.8",
      "e.g. x, i.e. y, a.b.c, U.S.A.",
      "window.top、console.info、event.data、this.name、os.path.join(a)、foo.run(1)",
      "邮箱 help@ruiyun.cn、first.last@mail.ruiyun.com",
      "server.name=ruiyun 与 spring.app.name=x",
      "支持 *.ruiyun.com 泛域名",
      "App.Show、Foo.Bar.Name、Newtonsoft.Json.NET",
      "约 3.5 万元，第 2.1 节",
      "注册 .com、.cn、.net 域名",
      "AI.对话、PDF.转换",
      "iOS 点 app 图标，端点net，F5 点 top 键",
      "支持Redis。MySQL也可。Nginx",
      "结束。Com 组件",
      "jdbc:mysql://db.ruiyun.com:3306/x 与 redis://cache.ruiyun.com",
      "mailto:x@ruiyun.com",
      "联系 a.b@ruiyun.com，拉取 git@code.ruiyun.com:x/y.git",
      "func main() { fmt.Println(x.in) }",
      "100.me、1.me、window.top、my-logo.sh、网站 config.py、张·三·丰、A·B·C",
  });
}

TEST_CASE("addresses of one's own machine and placeholders are no links", "[text][link]") {
  check_all_links({
      "http://localhost:3000 与 http://127.0.0.1:3000/x",
      "http://10.1.2.3/ http://192.168.0.1 http://172.16.5.5:80/ http://169.254.0.1",
      "http://[::1]:8080/ http://[fe80::1]/ http://[fd00::1]/ http://0.0.0.0:80",
      "http://100.64.1.1/ http://192.0.2.7/ http://198.51.100.7/ http://203.0.113.9/x",
      "http://<服务器公网IP>:8080/",
      "http://<ip>:8080/",
      "http://&lt;公网IP&gt;:8080/",
      "http://服务器IP:8080/",
      "http://{ip}:8080/ http://${HOST}/ http://$host/x",
      "http://你的域名/ https://您的域名.com/x",
      "http://example.com/ https://www.example.org/x https://shop.test/ http://nas.local/",
      "http://your-domain.com/admin",
      "http://server1:8080/x http://db/",
      "以 http:// 或 https:// 开头",
      "http://0x7f000001/ http://2130706433/ http://0177.0.0.1/",
  });
}

TEST_CASE("a public address with a scheme is a link, however it is spelled", "[text][link]") {
  CHECK(only_host("http://47.98.12.34:8080/demo") == "47.98.12.34");
  CHECK(only_host("http://0x2f620c22/") == "47.98.12.34");
  CHECK(only_host("http://794954786/") == "47.98.12.34");
  CHECK(only_host("http://057.0142.014.042/") == "47.98.12.34");
  CHECK(only_host("http://47.98.3106/") == "47.98.12.34");
  CHECK(only_host("http://[2606:4700::1111]/x") == "[2606:4700:0:0:0:0:0:1111]");
  CHECK(links_in_text("http://794954786/").front().disguised);
  CHECK_FALSE(links_in_text("http://47.98.12.34/").front().disguised);
  CHECK(links_in_text("47.98.12.34:8080").empty());
}

TEST_CASE("disguised links are found whole", "[text][link][evasion]") {
  check_all_links({
      "⟦ｗｗｗ．ｒｕｉｙｕｎ．ｃｎ⟧ 挑选",
      "⟦ｈｔｔｐｓ：／／ｒｕｉｙｕｎ．ｃｎ／ｘ⟧，",
      "下载：⟦ruiyun-x点com⟧，安装",
      "下载：⟦ruiyun-x點com⟧，安装",
      "打开 ⟦ruiyun-x 点 cn⟧ 查看",
      "⟦www点ruiyun点com⟧",
      "⟦www.ruiyun点com⟧",
      "⟦https://ruiyun点com/x⟧",
      "⟦ruiyun dot com⟧",
      "⟦www。ruiyun。cn⟧ 可",
      "⟦ruiyun｡cn⟧",
      "⟦ruiyun。com⟧。",
      "⟦demo。ruiyun。com⟧。",
      "⟦https://ruiyun。com/x⟧。",
      "⟦https://a.cn⟧。See also",
      "⟦ruiyun[.]com⟧",
      "⟦ruiyun(.)com⟧",
      "⟦ruiyun（.）com⟧",
      "⟦ruiyun【.】com⟧",
      "⟦ruiyun{.}com⟧",
      "⟦ruiyun[dot]com⟧",
      "⟦ruiyun [.] com⟧",
      "⟦ruiyun[点]com⟧",
      "⟦dl[.]ruiyun[.]net/x⟧",
      "⟦hxxps://dl[.]ruiyun[.]net/x.zip⟧",
      "⟦hXXp://ruiyun.net/x⟧",
      "⟦https[:]//ruiyun.net/x⟧",
      "⟦h t t p s : / / d e m o . ruiyun-x . com⟧ 可直接",
      "⟦h t t p : / / ruiyun . c o m⟧，",
      "⟦w w w . r u i y u n . c o m⟧",
      "⟦ruiyun-x . com⟧",
      "⟦https : //ruiyun.com/x⟧",
      "⟦https:// ruiyun.com/x⟧",
      "⟦https:/ruiyun.com/x⟧",
      "⟦https:\\\\ruiyun.com\\x⟧",
      "⟦htt\u200bps://rui\u00adyun.c\u2060om/x⟧",
      "⟦ⓡⓤⓘⓨⓤⓝ.ⓒⓞⓜ⟧",
      "⟦𝐫𝐮𝐢𝐲𝐮𝐧.𝐜𝐨𝐦⟧",
      "⟦https://cloud.tencent.com@ruiyun.cn/x⟧",
      "⟦https://cloud.tencent.com:443@ruiyun.cn/x⟧",
      "⟦https://%72uiyun.cn/x⟧",
      "⟦ruiyun\\.com⟧",
      "⟦ruiyun-x·cn⟧",
      "⟦ruiyun.ⅽⅽ/x⟧",
      "⟦suo.im/x1⟧",
      "我的店 ⟦ruiyun.shop⟧",
  });
}

TEST_CASE("hosts are read as browsers read them", "[text][link][host]") {
  CHECK(only_host("https://cloud.tencent.com@evil.cn/x") == "evil.cn");
  CHECK(only_host("https://evil.cn\\@cloud.tencent.com/x") == "evil.cn");
  CHECK(only_host("https://evil.cn/@cloud.tencent.com") == "evil.cn");
  CHECK(only_host("https://evil.cn#@cloud.tencent.com") == "evil.cn");
  CHECK(only_host("https://evil.cn?@cloud.tencent.com") == "evil.cn");
  CHECK(only_host("https://cloud.tencent.com.evil.cn") == "cloud.tencent.com.evil.cn");
  CHECK(only_host("https://a@b@evil.cn/") == "evil.cn");
  CHECK(only_host("https://CLOUD.Tencent.COM./x") == "cloud.tencent.com");
  CHECK(only_host("https://cloud。tencent。com/x") == "cloud.tencent.com");
  CHECK(only_host("https://c%6Coud.tencent.com/x") == "cloud.tencent.com");
  CHECK(only_host("https://cloud.tenc\u00adent.com/x") == "cloud.tencent.com");
  CHECK(only_host("https://cloud.tencént.com/x") == "cloud.xn--tencnt-eva.com");
  CHECK(only_host("https://cloud.tencеnt.com/x") == "cloud.xn--tencnt-6of.com");
  CHECK(only_host("https://星图.中国/x") == "xn--wcsx56a.xn--fiqs8s");
  CHECK(only_host("//evil.cn/x") == "evil.cn");
}

TEST_CASE("an address field is one link, or read as text", "[text][link]") {
  const auto check_address = [](std::string_view marked) {
    const MarkedText wanted = read_marked(marked);
    INFO("wanted " << marked);
    CHECK(spans_of(links_in_address(wanted.text)) == wanted.spans);
  };
  for (const std::string_view marked : {
           "⟦https://a.cn/docs⟧",
           "  ⟦https://a.cn/docs⟧ ",
           "⟦https://a.cn/文档/开始⟧",
           "⟦https://a.cn/x,y)⟧",
           "⟦ruiyun.cn/x⟧",
           "⟦ruiyun.cn:8080/x⟧",
           "⟦//ruiyun.cn⟧",
           "⟦https://a.cn⟧ ⟦https://b.cn⟧",
           "扫码访问 ⟦https://a.cn⟧ 领取",
           "⟦ruiyun点com⟧",
           "WIFI:S:office;T:WPA;P:secret;;",
           "BEGIN:VCARD\nTEL:123\nURL:⟦https://a.cn⟧\nEND:VCARD",
           "10086",
           "",
       }) {
    check_address(marked);
  }
}

}  // namespace hegui::tests
