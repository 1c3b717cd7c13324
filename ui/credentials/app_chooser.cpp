#include "ui/credentials/app_chooser.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int iconSide = 28;
}

AppChooser::AppChooser(Find find, QWidget *parent)
    : QWidget(parent),
      m_find(std::move(find)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_none(
          new QLabel(tr("No app has these words. One of your own can be added on the page of apps."), this))
{
    auto *label = new QLabel(tr("Which &app is it for?"), this);
    label->setFont(Theme::headingFont(font()));
    label->setBuddy(m_search);
    m_search->setPlaceholderText(tr("Type to find an app"));
    m_search->setAccessibleName(tr("Find an app"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Apps"));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(iconSide, iconSide));
    m_none->setWordWrap(true);
    Theme::makeMuted(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    fill({});
    connect(m_search, &QLineEdit::textChanged, this, &AppChooser::fill);
    connect(m_list, &QListWidget::itemActivated, this, &AppChooser::choose);
    connect(m_list, &QListWidget::itemClicked, this, &AppChooser::choose);
}

void AppChooser::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void AppChooser::fill(const QString &words)
{
    const QString locale = QLocale().name();
    m_list->clear();
    const QList<AppSummary> apps = m_find(words);
    for (const AppSummary &app : apps) {
        const QString name = app.displayName(locale);
        const Monogram monogram(app.slug, name, app.monogram, app.color);
        auto *item = new QListWidgetItem(QIcon(monogram.pixmap(iconSide, devicePixelRatioF())), name, m_list);
        item->setData(Qt::UserRole, app.slug);
        item->setSizeHint(QSize(0, qMax(40, fontMetrics().height() + 20)));
        item->setToolTip(app.description.in(locale));
    }
    m_list->setCurrentRow(0);
    m_none->setVisible(apps.isEmpty());
}

void AppChooser::choose(const QListWidgetItem *item)
{
    if (item)
        emit chosen(item->data(Qt::UserRole).toString());
}

bool AppChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: // move in the list while one types
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: // and does not reach Save, which appears with this
            choose(m_list->currentItem());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}
}
