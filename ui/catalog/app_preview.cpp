#include "ui/catalog/app_preview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

#include "ui/forms/schema_form.h"
#include "ui/theme/monogram.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using namespace std::chrono_literals;
constexpr auto pause = 120ms;
constexpr int iconSize = 32;

Schema drawable(const App &app)
{
    Schema schema;
    QSet<QString> names;
    for (const Field &field : app.methods.constFirst().schema.fields) {
        if (field.name.isEmpty() || names.contains(field.name))
            continue;
        names.insert(field.name);
        schema.fields.append(field);
    }
    return schema;
}
}

AppPreview::AppPreview(QWidget *parent) : QWidget(parent)
{
    auto *title = new QLabel(tr("What its form will look like"), this);
    title->setWordWrap(true);
    Theme::makeMuted(title);
    auto *content = new QWidget(this);
    m_form = new SchemaForm({}, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    column->setSpacing(Spacing::medium);
    column->addWidget(buildHeader());
    column->addWidget(m_form);
    column->addStretch(1);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(title);
    layout->addWidget(scroll, 1);
    setMinimumWidth(Theme::scaled(260, fontMetrics()));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &AppPreview::draw);
}

QWidget *AppPreview::buildHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_name = new QLabel(header);
    m_description = new QLabel(header);
    m_name->setFont(Theme::headingFont(font()));
    Theme::makeMuted(m_description);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    for (QLabel *label : {m_name, m_description}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        names->addWidget(label);
    }
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    return header;
}

void AppPreview::show(const App &app)
{
    const bool isFirst = m_app.methods.isEmpty();
    m_app = app;
    if (isFirst)
        draw();
    else
        m_pause.start();
}

void AppPreview::draw()
{
    const QString locale = QLocale().name();
    const QString name = m_app.name.in(locale);
    const QString description = m_app.description.in(locale);
    m_icon->setPixmap(Monogram(m_app.slug, name, m_app.monogram, m_app.color)
            .pixmap(Theme::scaled(iconSize, fontMetrics()), devicePixelRatioF()));
    m_name->setText(name.isEmpty() ? tr("(without a name)") : name);
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    const Schema schema = drawable(m_app);
    if (schema == m_form->schema())
        return;
    // Every letter belongs to the editor's own labels.
    m_form->setSchema(schema, u"abcdefghijklmnopqrstuvwxyz0123456789"_s);
    m_form->setDefaults();
}

void AppPreview::wipe()
{
    m_pause.stop();
    m_form->wipe();
}
}
