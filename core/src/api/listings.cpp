#include "api/listings.h"

#include <utility>

#include "report/json_writer.h"
#include "report/messages.h"

namespace hegui {
namespace {

std::string error_to_json(const judge::DocumentError& error) {
  std::string out;
  report::JsonWriter writer(out);
  const rulebook::Text message = report::error_message(error.code, error.arguments);
  writer.open_object().member("pointer", error.pointer).member("code", error.code);
  writer.key("message").open_object();
  writer.member("zh-CN", message.zh_cn).member("en", message.en).close_object().close_object();
  return out;
}

}  // namespace

struct Listings::Read {
  judge::listing::OtherListing listing;
};

std::shared_ptr<Listings::Read> Listings::read(std::string_view document) {
  return std::make_shared<Read>(Read{judge::listing::read_other_listing(document)});
}

Listings::Listings() : state_(std::make_unique<State>()) {}
Listings::~Listings() = default;
Listings::Listings(Listings&& other) noexcept = default;
Listings& Listings::operator=(Listings&& other) noexcept = default;

Listings::Added Listings::add(std::string_view document, std::int64_t line) {
  return add(read(document), line);
}

Listings::Added Listings::add(const std::shared_ptr<Read>& document, std::int64_t line) {
  Added out;
  if (state_->finished || document == nullptr) return out;
  if (!document->listing.errors.empty()) {
    out.error = error_to_json(document->listing.errors.front());
    return out;
  }
  out.taken = state_->others.add(std::exchange(document->listing, {}), line);
  out.full = !out.taken;
  return out;
}

void Listings::finish() {
  if (!state_->finished) state_->others.finish();
  state_->finished = true;
}

bool Listings::finished() const { return state_->finished; }
std::size_t Listings::size() const { return state_->others.size(); }
std::size_t Listings::memory() const { return state_->others.index().memory(); }

}  // namespace hegui
