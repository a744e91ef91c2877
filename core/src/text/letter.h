// What a letter is, of folded text.
//
// Who uses it: the skeleton of words, the units of the detectors, the letters that copies are
// compared by.
//
// What a caller may not assume: that every letter of Unicode is one. Those of scripts that no
// listing is written in count as ornaments, and so does the mark that makes a vowel of Kana long:
// between Chinese characters it is a dash.
#ifndef HEGUI_TEXT_LETTER_H_
#define HEGUI_TEXT_LETTER_H_

namespace hegui::text {

// Letters and digits of any script: everything that words and numbers are made of.
bool is_letter(char32_t code);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LETTER_H_
