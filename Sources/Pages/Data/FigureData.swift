import Diagnostics
import Feeds
import Guides

// Figures of feeds as data: a value, `null` where there is nothing to measure, left out where the feed does not
// say it.

extension JSONWriter {
  mutating func figure<Value>(
    _ name: String,
    _ figure: Figure<Value>,
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    switch figure {
    case .notProvided: return
    case .notApplicable:
      key(name)
      null()
    case .value(let value):
      key(name)
      write(&self, value)
    }
  }

  mutating func figure(_ name: String, _ value: Figure<Int>) {
    figure(name, value) { $0.number($1) }
  }

  mutating func figure(_ name: String, _ value: Figure<ISODuration>) {
    figure(name, value) { $0.string($1.description) }
  }

  mutating func replies(_ replies: Replies) {
    object { json in
      json.member("window", replies.window.description)
      json.member("received", replies.received)
      json.figure("answered", replies.answered)
      json.figure("on_time", replies.onTime)
      json.figure("half", replies.half)
      json.figure("nine_in_ten", replies.nineInTen)
      json.figure("oldest_waiting", replies.oldestWaiting)
    }
  }

  mutating func handling(_ handling: Handling) {
    object { json in
      json.member("window", handling.window.description)
      json.member("count", handling.count)
      json.figure("half", handling.half)
      json.figure("nine_in_ten", handling.nineInTen)
    }
  }

  mutating func satisfaction(_ satisfaction: Satisfaction) {
    object { json in
      json.member("window", satisfaction.window.description)
      json.key("counts")
      json.array { json in
        for count in satisfaction.counts { json.number(count) }
      }
      json.figure("unrated", satisfaction.unrated)
    }
  }

  mutating func complaints(_ complaints: Complaints) {
    object { json in
      json.member("window", complaints.window.description)
      json.member("received", complaints.received)
      json.figure("resolved", complaints.resolved)
      json.figure("half", complaints.half)
    }
  }
}
