#include "hegui/bundle.h"

#include "report/json_writer.h"
#include "rulebook/loader.h"

namespace hegui {

Bundle make_bundle(const std::vector<std::pair<std::string, std::string>>& files) {
  rulebook::BundleResult made = rulebook::make_bundle(files);
  Bundle out;
  out.text = std::move(made.bundle);
  if (made.errors.empty()) return out;
  report::JsonWriter writer(out.errors);
  writer.open_array();
  for (const rulebook::LoadError& error : made.errors) {
    writer.open_object()
        .member("file", error.file)
        .member("pointer", error.pointer)
        .member("code", error.code)
        .member("message", error.message)
        .close_object();
  }
  writer.close_array();
  return out;
}

}  // namespace hegui
