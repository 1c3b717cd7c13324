#pragma once

#include <functional>
#include <vector>

#include <QStackedWidget>

#include "ui/base/page_offer.h"
#include "ui/theme/icon.h"

class QAction;

namespace claviger
{
/// A page that is there, and what the window's keys do in it. What is empty the window does itself.
struct Page
{
    QWidget *widget = nullptr;
    std::function<void()> enter; ///< puts the keyboard where one begins; empty: to the widget
    std::function<void()> find;
    std::function<void()> undo;
    std::function<void()> add; ///< Ctrl+N
    QList<QWidget *> panes; ///< that F6 goes through; empty: the widget
    std::function<QList<QAction *>()>
        actions; ///< the page's own, named, for the palette and the list of keys
};

enum class PageSection {
    Credentials, ///< reached through the views of the list, not by a row of its own
    Project,
    Workspace,
};

/// A page of the open workspace, which is made when it is first shown.
struct PageEntry
{
    QString code; ///< kept in the settings, never shown
    QString name;
    IconName icon = IconName::File;
    PageSection section = PageSection::Workspace;
    std::function<Page(QWidget *parent)> make;
    QList<PageOffer> offers = {};
};

/// The pages of the window, one at a time. The first nine have the keys Ctrl+1 to Ctrl+9, in the order they
/// were added.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    explicit PageStack(QWidget *parent = nullptr);
    ~PageStack() override;

    void add(PageEntry entry);
    std::vector<PageEntry> entries() const;
    /// What opens each page; for the window to take in.
    QList<QAction *> openActions() const;

    /// While it is false no page can be opened.
    void setAvailable(bool available);
    /// Shows the page; false if there is none of that code, or not now.
    bool open(const QString &code);
    /// Shows the page and puts the keyboard into it.
    void enter(const QString &code);
    /// The code of the page on screen; empty if what is shown is none of them.
    QString current() const;
    Page page() const; ///< the one on screen; without a widget if it is none of them
    QWidget *find(const QString &code) const; ///< null until it has been shown

    /// Shows a widget that is no page (locked, first start), and drops the one shown that way before.
    void showAlone(QWidget *widget);
    /// At once: what pages show leaves the memory now.
    void closePages();

signals:
    void pageChanged();

private:
    struct Held
    {
        PageEntry entry;
        QAction *open = nullptr;
        Page page;
    };
    const Held *shown() const;
    Held *held(const QString &code);

    std::vector<Held> m_pages;
    QWidget *m_alone = nullptr;
    bool m_available = false;
};
}
