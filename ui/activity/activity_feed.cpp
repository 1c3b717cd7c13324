#include "ui/activity/activity_feed.h"

#include <chrono>

#include "ui/base/async.h"

using namespace std::chrono_literals;

namespace claviger
{
namespace
{
constexpr int pageSize = 100;
}

ActivityFeed::ActivityFeed(Workspace &workspace, ActivityModel &model, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(80ms);
    connect(&m_soon, &QTimer::timeout, this, &ActivityFeed::refresh);
    connect(&m_workspace, &Workspace::activityChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_model, &ActivityModel::pageWanted, this, &ActivityFeed::readMore);
    restart();
}

ActivityFeed::~ActivityFeed()
{
    m_stop.request_stop();
}

void ActivityFeed::setQuery(const ActivityQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    restart();
}

/// `use` is not called once another query has taken this one's place.
template <typename Use> void ActivityFeed::read(const ActivityCursor &after, Use use)
{
    const std::stop_token stop = m_stop.get_token();
    whenDone(m_workspace.activity(m_query, after, pageSize, stop), this,
        [this, stop, use](const Result<ActivitySlice> &page) {
            if (stop.stop_requested())
                return;
            use(page);
            if (!page && page.error().code != ErrorCode::Cancelled)
                emit failed(page.error());
        });
}

void ActivityFeed::restart()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isReading = true;
    read({}, [this](const Result<ActivitySlice> &page) {
        m_isReading = false;
        m_model.setPage(page.value_or(ActivitySlice()));
        emit filled();
    });
}

void ActivityFeed::refresh()
{
    if (m_isReading || m_workspace.state() != Workspace::State::Open)
        return;
    read({}, [this](const Result<ActivitySlice> &page) {
        if (page)
            m_model.refresh(*page);
        emit filled();
    });
}

void ActivityFeed::readMore(const ActivityCursor &after)
{
    read(after, [this](const Result<ActivitySlice> &page) {
        if (page)
            m_model.appendPage(*page);
        else
            m_model.pageFailed();
    });
}
}
