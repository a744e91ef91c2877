// hegui-bundle FOLDER OUT: makes the bundle of a rulebook's folder, for the build; beside it
// OUT.front and OUT.words, the two parts in which the page gets it, and OUT.refund, what refunds
// need of it.
//
// The command line's `hegui rules bundle` makes the same bytes; this one exists because the command
// line cannot be built before its own embedded bundle is.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "rulebook/loader.h"
#include "rulebook/refund_part.h"

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Files read_folder(const std::filesystem::path& folder) {
  Files out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    out.emplace_back(std::filesystem::relative(entry.path(), folder).generic_string(), text);
  }
  return out;
}

// A bundle that cannot be loaded again must not be built in.
int report(const std::vector<hegui::rulebook::LoadError>& errors) {
  for (const auto& error : errors) {
    std::fprintf(stderr, "%s%s%s: %s (%s)\n", error.file.c_str(), error.pointer.empty() ? "" : "#",
                 error.pointer.c_str(), error.message.c_str(), error.code.c_str());
  }
  return errors.empty() ? 0 : 1;
}

bool write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.flush();
  if (!out) std::fprintf(stderr, "cannot write %s\n", path.c_str());
  return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: hegui-bundle FOLDER OUT\n");
    return 2;
  }
  std::error_code missing;
  if (!std::filesystem::is_directory(argv[1], missing)) {
    std::fprintf(stderr, "%s is not a folder\n", argv[1]);
    return 2;
  }
  const hegui::rulebook::BundleResult made = hegui::rulebook::make_bundle(read_folder(argv[1]));
  if (report(made.errors) != 0) return 1;
  const hegui::rulebook::LoadResult loaded = hegui::rulebook::load_bundle(made.bundle);
  if (report(loaded.errors) != 0) return 1;
  const auto refunds = hegui::rulebook::write_refund_part(*loaded.rulebook, loaded.earlier);
  if (!refunds || !hegui::rulebook::read_refund_part(*refunds)) {
    std::fprintf(stderr, "what refunds need cannot be written down\n");
    return 1;
  }
  const hegui::rulebook::BundleParts parts = hegui::rulebook::split_bundle(made.bundle);
  if (report(hegui::rulebook::load_bundle(parts.front).errors) != 0) return 1;
  if (report(hegui::rulebook::load_parts(parts.front, parts.words).errors) != 0) return 1;
  const std::string out = argv[2];
  const bool written = write_file(out, made.bundle) && write_file(out + ".front", parts.front) &&
                       write_file(out + ".words", parts.words) &&
                       write_file(out + ".refund", *refunds);
  return written ? 0 : 2;
}
