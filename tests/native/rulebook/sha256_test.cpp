// The published examples of FIPS 180-4 (NIST's "Examples with Intermediate Values" and the long
// message of its predecessor).
#include "rulebook/sha256.h"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

namespace hegui::rulebook {

TEST_CASE("SHA-256 gives the published digests", "[rulebook][sha256]") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                   "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 reads every byte, up to and over the end of a block", "[rulebook][sha256]") {
  std::set<std::string> digests;
  for (std::size_t length = 0; length <= 130; ++length) {
    digests.insert(sha256_hex(std::string(length, '\0')));
    digests.insert(sha256_hex(std::string(length, '\xff')));
  }
  // The two empty texts are one.
  CHECK(digests.size() == 2 * 131 - 1);
}

}  // namespace hegui::rulebook
