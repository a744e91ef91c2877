// hegui-bundle FOLDER OUT: makes the bundle of a rulebook's folder, for the build.
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
  if (report(hegui::rulebook::load_bundle(made.bundle).errors) != 0) return 1;
  std::ofstream out(argv[2], std::ios::binary);
  out << made.bundle;
  out.flush();
  if (!out) {
    std::fprintf(stderr, "cannot write %s\n", argv[2]);
    return 2;
  }
  return 0;
}
