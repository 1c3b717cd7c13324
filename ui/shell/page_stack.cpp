#include "ui/shell/page_stack.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include <QAction>

namespace claviger
{
PageStack::PageStack(QWidget *parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &PageStack::pageChanged);
}

PageStack::~PageStack()
{
    disconnect(); // nobody is told of pages that go with it
}

void PageStack::add(PageEntry entry)
{
    auto *open = new QAction(entry.name, this);
    open->setIcon(Icon::of(entry.icon));
    open->setEnabled(m_available);
    if (m_pages.size() < 9)
        open->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + m_pages.size())));
    connect(open, &QAction::triggered, this, [this, code = entry.code] { enter(code); });
    m_pages.push_back({std::move(entry), open, {}});
}

std::vector<PageEntry> PageStack::entries() const
{
    std::vector<PageEntry> all;
    all.reserve(m_pages.size());
    for (const Held &each : m_pages)
        all.push_back(each.entry);
    return all;
}

QList<QAction *> PageStack::openActions() const
{
    QList<QAction *> all;
    for (const Held &each : m_pages)
        all.append(each.open);
    return all;
}

void PageStack::setAvailable(bool available)
{
    m_available = available;
    for (const Held &each : m_pages)
        each.open->setEnabled(available);
}

bool PageStack::open(const QString &code)
{
    Held *wanted = held(code);
    if (!wanted || !m_available)
        return false;
    if (!wanted->page.widget) {
        wanted->page = wanted->entry.make(this);
        addWidget(wanted->page.widget);
    }
    setCurrentWidget(wanted->page.widget);
    if (QWidget *old = std::exchange(m_alone, nullptr)) {
        removeWidget(old);
        old->deleteLater();
    }
    return true;
}

void PageStack::enter(const QString &code)
{
    if (!open(code))
        return;
    const Page now = page();
    if (now.enter)
        now.enter();
    else
        now.widget->setFocus(Qt::OtherFocusReason);
}

QString PageStack::current() const
{
    const Held *now = shown();
    return now ? now->entry.code : QString();
}

Page PageStack::page() const
{
    const Held *now = shown();
    return now ? now->page : Page();
}

QWidget *PageStack::find(const QString &code) const
{
    const auto it = std::ranges::find_if(m_pages, [&](const Held &each) { return each.entry.code == code; });
    return it == m_pages.end() ? nullptr : it->page.widget;
}

void PageStack::showAlone(QWidget *widget)
{
    QWidget *old = std::exchange(m_alone, widget);
    addWidget(widget);
    setCurrentWidget(widget);
    if (old) {
        removeWidget(old);
        old->deleteLater();
    }
}

void PageStack::closePages()
{
    // The last made first: it may look at what an earlier one brought.
    for (Held &held : m_pages | std::views::reverse) {
        const Page closing = std::exchange(held.page, {});
        if (!closing.widget)
            continue;
        removeWidget(closing.widget);
        delete closing.widget;
    }
}

const PageStack::Held *PageStack::shown() const
{
    const auto it = std::ranges::find_if(m_pages,
        [this](const Held &each) { return each.page.widget && each.page.widget == currentWidget(); });
    return it == m_pages.end() ? nullptr : &*it;
}

PageStack::Held *PageStack::held(const QString &code)
{
    const auto it = std::ranges::find_if(m_pages, [&](const Held &each) { return each.entry.code == code; });
    return it == m_pages.end() ? nullptr : &*it;
}
}
