// A bounded queue from the thread that reads and extracts to the one that stores. It holds a few
// documents, so that memory stays constant whatever is imported.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace takedowndb::ingest {

template <class T>
class Channel {
 public:
  // Items wait while their sizes sum up to more than `limit`; one item always fits.
  explicit Channel(std::size_t limit) : limit_(limit) {}

  // False when nobody receives any more.
  bool send(T item, std::size_t size) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return closed_ || items_.empty() || size_ + size <= limit_; });
    if (closed_) return false;
    size_ += size;
    items_.emplace_back(std::move(item), size);
    ready_.notify_one();
    return true;
  }

  // Waits for the next item; nullopt when the sender is done.
  std::optional<T> receive() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return done_ || !items_.empty(); });
    if (items_.empty()) return std::nullopt;
    T item = std::move(items_.front().first);
    size_ -= items_.front().second;
    items_.pop_front();
    room_.notify_one();
    return item;
  }

  // The sender will send no more.
  void finish() {
    const std::lock_guard lock(mutex_);
    done_ = true;
    ready_.notify_one();
  }

  // The receiver will take no more: send() returns false from now on.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    room_.notify_one();
  }

 private:
  std::size_t limit_;
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::deque<std::pair<T, std::size_t>> items_;
  std::size_t size_ = 0;
  bool done_ = false;
  bool closed_ = false;
};

}  // namespace takedowndb::ingest
