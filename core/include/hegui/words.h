// The words that faces share: sentences of the message catalogue in both languages, and text made
// safe for a terminal.
//
// Who uses it: the command line. The page has its own texts.
//
// What a caller may not assume: that a key exists. An unknown key says itself.
#ifndef HEGUI_WORDS_H_
#define HEGUI_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hegui {

enum class Language : std::uint8_t { zh_cn, en };

// "zh-CN" or "en"; nothing for any other word.
std::optional<Language> language(std::string_view name);

// The text of `key` with every {name} replaced by its argument. Arguments are made printable; the
// text may have several lines.
std::string say(
    std::string_view key, Language language,
    std::initializer_list<std::pair<std::string_view, std::string_view>> arguments = {});

// `text` on one line with every control, invisible and reordering character escaped, and every byte
// that is no UTF-8.
std::string printable(std::string_view text);

// The columns that printable text takes on a terminal, ideographs taking two; and the text with
// blanks behind it up to `width` columns.
std::size_t display_width(std::string_view text);
std::string padded(std::string_view text, std::size_t width);

}  // namespace hegui

#endif  // HEGUI_WORDS_H_
