// A list of country codes, mostly of one or two, which are kept without an allocation: the origins
// of networks and sentences are asked for again and again while a text is assembled.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace takedowndb::grammar {

class Codes {
 public:
  Codes() = default;
  Codes(std::initializer_list<std::string_view> codes) {
    for (const std::string_view code : codes) push_back(code);
  }
  void push_back(std::string_view code) {
    if (size_ < few_.size()) {
      few_[size_] = code;
    } else {
      if (size_ == few_.size()) all_.assign(few_.begin(), few_.end());
      all_.push_back(code);
    }
    ++size_;
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const std::string_view* begin() const { return size_ > few_.size() ? all_.data() : few_.data(); }
  const std::string_view* end() const { return begin() + size_; }
  bool has(std::string_view code) const {
    for (const std::string_view one : *this)
      if (same(one, code)) return true;
    return false;
  }
  bool operator==(const Codes& other) const {
    if (size_ != other.size_) return false;
    for (std::size_t i = 0; i < size_; ++i)
      if (begin()[i] != other.begin()[i]) return false;
    return true;
  }

 private:
  // Most are codes of countries, of two letters.
  static bool same(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    return a.size() == 2 ? a[0] == b[0] && a[1] == b[1] : a == b;
  }

  std::size_t size_ = 0;
  std::array<std::string_view, 2> few_{};
  std::vector<std::string_view> all_;  // when there are more
};

}  // namespace takedowndb::grammar
