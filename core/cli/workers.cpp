#include "workers.h"

#include <algorithm>
#include <system_error>

namespace hegui::cli {
namespace {

// Numbers taken at once: few enough that threads end together, enough that the lock is rarely held.
std::size_t share(std::size_t left, std::size_t threads) {
  return std::clamp<std::size_t>(left / (threads * 4), 1, 64);
}

}  // namespace

Workers::Workers(unsigned threads) {
  const unsigned wanted = threads != 0 ? threads : std::thread::hardware_concurrency();
  try {
    for (unsigned i = 1; i < wanted; ++i) threads_.emplace_back([this] { serve(); });
  } catch (const std::system_error&) {
    // The threads that there are do the work.
    return;
  }
}

Workers::~Workers() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stop_ = true;
  }
  begun_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::run(std::size_t count, const std::function<void(std::size_t)>& work) {
  if (threads_.empty() || count < 2) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::unique_lock<std::mutex> lock(mutex_);
  work_ = &work;
  count_ = count;
  next_ = 0;
  begun_.notify_all();
  work_off(lock);
  done_.wait(lock, [this] { return busy_ == 0; });
  work_ = nullptr;
}

void Workers::serve() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    begun_.wait(lock, [this] { return stop_ || (work_ != nullptr && next_ < count_); });
    if (stop_) return;
    work_off(lock);
    if (busy_ == 0) done_.notify_one();
  }
}

void Workers::work_off(std::unique_lock<std::mutex>& lock) {
  const std::function<void(std::size_t)>& work = *work_;
  ++busy_;
  while (next_ < count_) {
    const std::size_t first = next_;
    next_ += share(count_ - next_, threads_.size() + 1);
    const std::size_t last = next_;
    lock.unlock();
    for (std::size_t i = first; i < last; ++i) work(i);
    lock.lock();
  }
  --busy_;
}

}  // namespace hegui::cli
