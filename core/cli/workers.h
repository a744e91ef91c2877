// Threads that do numbered pieces of work.
//
// Who uses it: the check command. What a caller may not assume: an order. The caller puts results
// where their numbers say, and so gets the same bytes from one thread and from many.
#ifndef HEGUI_CLI_WORKERS_H_
#define HEGUI_CLI_WORKERS_H_

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hegui::cli {

class Workers {
 public:
  // `threads` at once, the caller's own among them; 0: as many as the machine runs at once. A
  // system that grants fewer threads gets the work done by fewer.
  explicit Workers(unsigned threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // Calls work(0) to work(count - 1), each once, and returns when all are done. `work` must not
  // throw.
  void run(std::size_t count, const std::function<void(std::size_t)>& work);

 private:
  void serve();
  void work_off(std::unique_lock<std::mutex>& lock);

  std::mutex mutex_;
  std::condition_variable begun_;
  std::condition_variable done_;
  const std::function<void(std::size_t)>* work_ = nullptr;
  std::size_t count_ = 0;
  std::size_t next_ = 0;
  std::size_t busy_ = 0;  // threads inside a piece of work
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace hegui::cli

#endif  // HEGUI_CLI_WORKERS_H_
